// ok: mock.ui-data
const links = [
  { label: 'Home', href: '/' },
  { label: 'Prices', href: '/prices' },
];
// ok: mock.ui-data
const testimonials = [
  { id: 1, author: 'Ines Ferro', date: '2024-03-02', text: 'They saved our season.' },
  { id: 2, author: 'Piet Maas', date: '2024-05-20', text: 'I would book again.' },
];
// ok: mock.ui-data
const columns = [
  { title: 'Customer', dataIndex: 'customer', key: 'customer' },
  { title: 'Due', dataIndex: 'due', key: 'due' },
];
// ok: mock.ui-data
const roadmap = [
  { id: 1, title: 'Offline maps', status: 'open' },
  { id: 2, title: 'Dark mode', status: 'closed' },
];

export function Overview({ totals, orders }: Props) {
  // ok: mock.ui-data
  const tiles = [
    { title: 'Orders', value: totals.orders, trend: 'up' },
    { title: 'Returns', value: totals.returns, trend: 'down' },
  ];
  // ok: mock.ui-data
  const rows = [
    { id: orders[0].id, customer: orders[0].customer, date: orders[0].date },
    { id: orders[1].id, customer: orders[1].customer, date: orders[1].date },
  ];
  // ok: mock.ui-data
  const pageSizes = [
    { label: 'Ten', value: 10 },
    { label: 'Fifty', value: 50 },
  ];
  // ok: mock.ui-data
  const counters = [
    { label: 'Orders', value: 0, trend: 'flat' },
    { label: 'Returns', value: 0, trend: 'flat' },
  ];
  // ok: mock.ui-data
  const steps = [
    { id: 1, name: 'Address', status: 'pending' },
    { id: 2, name: 'Payment', status: 'pending' },
  ];
  // ok: mock.ui-data
  const [filters, setFilters] = useState([{ key: 'status', value: 'open' }]);
  return <Board tiles={tiles} rows={rows} sizes={pageSizes} counters={counters} steps={steps} filters={filters} />;
}

// ok: mock.ui-data
const depotData = [
  { name: 'Harbour', lat: 45.5, lng: 13.7 },
  { name: 'Airport', lat: 46.2, lng: 14.4 },
];
export function NewOrder() {
  // ok: mock.ui-data
  const [lines, setLines] = useState<Line[]>([
    { id: '1', product: '', hub: '', quantity: 1 },
  ]);
  return <Lines lines={lines} onChange={setLines} depots={depotData} />;
}

// ok: mock.ui-data
const partners = [
  { name: "North Line", since: "2019-01-01" },
];
// ok: mock.ui-data
const seasons = [
  { month: "M1", label: "January" },
  { month: "M2", label: "February" },
];

// What the observatory has published for a year.
// ok: mock.ui-data
const NEW_MOONS_2026 = [
  { year: 2026, term: 'January', date: '2026-01-18', time: '19:52' },
  { year: 2026, term: 'February', date: '2026-02-17', time: '12:01' },
];

// Works of others, under the names of those who made them.
// ok: mock.ui-data
export const shanties = [
  { id: 'homeward', title: 'Homeward', author: 'Ann Larsen', firstLine: 'We are homeward bound' },
  { id: 'the-lamp', title: 'The Lamp', author: 'Ole Berg', firstLine: 'Light the lamp' },
];
