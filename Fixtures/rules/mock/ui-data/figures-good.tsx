import { Card, LineChart } from "./parts";

// ok: mock.ui-data
const pricingPlans = [
  { name: "Team", value: "$1,200" },
  { name: "Firm", value: "$4,800" },
];

export function Overview({ totals, points, rows }) {
  // ok: mock.ui-data
  const [stats, setStats] = useState({
    trucks: 0,
    drivers: 0,
    parcels: 0,
  });

  // ok: mock.ui-data
  const usage = { trucks: totals.trucks, drivers: totals.drivers, parcels: 12 };

  setStats({
    // ok: mock.ui-data
    trucks: rows.map((row) => ({ id: row.id, lastSeen: row.lastSeen })),
  });

  return (
    <>
      {/* ok: mock.ui-data */}
      <Card title="Deliveries" value={totals.deliveries} change={totals.change} />
      {/* ok: mock.ui-data */}
      <Card title="Support" value="24/7" change="always" />
      {/* ok: mock.ui-data */}
      <Card title="Parcels" value="0" change={12} />
      {/* ok: mock.ui-data */}
      <LineChart data={points} />
      <p>{usage.trucks}{stats.trucks}{pricingPlans.length}</p>
    </>
  );
}

// ok: mock.ui-data
const sizeOptions = [
  { name: "Small", count: 10, total: 100 },
  { name: "Large", count: 50, total: 500 },
];

// ok: mock.ui-data
const routes = [
  { route: "North", trips: 0, claims: 0 },
  { route: "South", trips: 0, claims: 0 },
];

export const Empty = () => (
  <div>
    {/* ok: mock.ui-data */}
    <Score title="Answered" value="0%" trend="▼0%" />
    {/* ok: mock.ui-data */}
    <Score title="Liked" value="0%" trend="▲0%" />
  </div>
);
