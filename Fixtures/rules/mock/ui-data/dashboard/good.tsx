// ok: mock.ui-data
const zoomLevels = [
  { name: 'Near', value: 14 },
  { name: 'Far', value: 6 },
];
export const Regions = ({ regions }: Props) => {
  // ok: mock.ui-data
  const slices = [
    { name: 'North', value: regions.north, color: '#0ea5e9' },
    { name: 'South', value: regions.south, color: '#22c55e' },
  ];
  return <Pie data={slices} zoom={zoomLevels} />;
};
