import { Card, LineChart } from "./parts";

// ruleid: mock.ui-data
const funnelStages = [
  { name: "Asked", count: 31, value: "$18,400", color: "bg-1" },
  { name: "Offered", count: 12, value: "$9,100", color: "bg-2" },
];

export function Overview() {
  // ruleid: mock.ui-data
  const [fleetMetrics, setFleetMetrics] = useState({
    activeTrucks: 41,
    idleTrucks: 7,
    fuel: 61.5,
  });

  useEffect(() => {
    setBoard({
      // ruleid: mock.ui-data
      deliveries: [
        { id: 1, place: "Depot 4", lastSeen: "3 hours ago" },
        { id: 2, place: "Depot 9", lastSeen: "5 hours ago" },
      ],
    });
  }, []);

  return (
    <>
      {/* ruleid: mock.ui-data */}
      <Card title="Deliveries" value="1,204" change="+4.1%" />
      <LineChart
        // ruleid: mock.ui-data
        data={[{ month: "Jan", parcels: 340 }, { month: "Feb", parcels: 410 }]}
      />
      <p>{fleetMetrics.fuel}{funnelStages.length}{String(setFleetMetrics)}</p>
    </>
  );
}

// ruleid: mock.ui-data
const routeReview = [
  { route: "North", trips: 4210, delayedRate: 3.4, note: "busy" },
  { route: "South", trips: 1980, delayedRate: 1.2, note: "calm" },
];
