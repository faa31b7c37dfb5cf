// ruleid: mock.ui-data
const parcels = [
  { id: 'PCL-1042', customer: 'Ines Ferro', status: 'in_transit' },
  { id: 'PCL-1043', customer: 'Piet Maas', status: 'delivered' },
];

export function Members() {
  // ruleid: mock.ui-data
  const [members, setMembers] = useState<Member[]>([
    { key: 1, name: 'John Abel', email: 'john.abel@club.example', joined: '2024-03-02' },
    { key: 2, name: 'Rosa Lind', email: 'rosa.lind@club.example', joined: '2024-04-11' },
  ]);
  useEffect(() => {
    setTimeout(() => {
      // ruleid: mock.ui-data
      setVisits([
        { id: 1, place: 'North gate', time: '2 hours ago' },
        { id: 2, place: 'South gate', time: '1 day ago' },
      ]);
    }, 500);
  }, []);
  // ruleid: mock.ui-data
  const rainfall = [
    { month: 'Jan', mm: 41 },
    { month: 'Feb', mm: 38 },
  ];
  // ruleid: mock.ui-data
  const halls = [
    { id: 1, title: 'Old hall', status: 'Active' },
    { id: 2, title: 'New hall', status: 'Closed' },
  ];
  // ruleid: mock.ui-data
  const shelf = [
    { id: 1, label: 'Rope', quantity: 12 },
    { id: 2, label: 'Chalk', quantity: 40 },
  ];
  // ruleid: mock.ui-data
  const tiles = [
    { title: 'Visits today', value: 418, trend: 'up', icon: <Door /> },
    { title: 'New members', value: '37', trend: 'down', icon: <Person /> },
  ];
  // ruleid: mock.ui-data
  const clubStats = [
    { label: 'Lockers rented', value: 214, color: 'text-teal-600' },
    { label: 'Open invoices', value: 19, color: 'text-red-600' },
  ];
  return <List items={[...members, ...parcels, ...rainfall, ...halls, ...shelf, ...tiles, ...clubStats]} />;
}

// ruleid: mock.ui-data
const depotData = [
  { name: 'Harbour', late: 3, early: 12 },
  { name: 'Airport', late: 8, early: 4 },
];
// ruleid: mock.ui-data
const depotStatsData: Stat[] = [
  { title: 'Vans on the road', value: 36, icon: Van },
  { title: 'Vans in repair', value: 4, icon: Wrench },
];
// ruleid: mock.ui-data
const happenings = [
  { id: 1, text: 'Van 12 came back', time: '5 minutes ago', icon: Van },
  { id: 2, text: 'Van 7 left', time: '1 hour ago', icon: Van },
];

// ruleid: mock.ui-data
const ferryIncome = [
  { month: "T1", revenue: 32000, trips: 45 },
  { month: "T2", revenue: 28000, trips: 38 },
];

// ruleid: mock.ui-data
const partnerFerries = [
  { id: "F1", captain: "Đỗ Văn Hải", name: "Blue", lastSeen: "2024-03-01" },
];

// ruleid: mock.ui-data
const arrivals = [
  { kind: "arrival", user: "Nguyễn Văn Ánh", quay: "3" },
];

// ruleid: mock.ui-data
const happenings = [
  { ts: "2031-05-05 09:14", actor: "quay@harbour.test", what: "Opened the gate" },
];
