// ruleid: mock.ui-data
const byRegion = [
  { name: 'North', value: 45, color: '#0ea5e9' },
  { name: 'South', value: 28, color: '#22c55e' },
];
export const Regions = () => <Pie data={byRegion} />;
