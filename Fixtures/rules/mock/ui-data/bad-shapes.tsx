// ruleid: mock.ui-data
const FALLBACK_STATS = [
  { value: '12,450+', key: 'farms' },
  { value: '98.2%', key: 'fed' },
];

// ruleid: mock.ui-data
const happenings = [
  { icon: <Wrench />, text: 'Gate mended', date: '2024-06-01' },
  { icon: <Bell />, text: 'Milk collected', date: '2024-06-02' },
];

export const mockHerds = makeHerds(12);

const BARN_DEMO_HERDS = { north: { cows: 12, name: 'North' } };

export function Barn() {
  // ruleid: mock.ui-data
  const [keeper, setKeeper] = useState({ name: 'Ada Miller', email: 'ada@barn.example', role: 'Keeper' });
  return (
    <div>
      {/* ruleid: mock.ui-data */}
      <p>+20.1% from last month</p>
    </div>
  );
}
