// ok: mock.ui-data
const DEFAULT_METRICS = { min: 12, max: 45, page: 20 };

const steps = [
  // ok: mock.ui-data
  { icon: <Wrench />, text: 'Mend the gate', href: '/gate' },
];

// ok: mock.ui-data
export const mockServer = setupServer(handlers);

export function Barn({ change }: Props) {
  // ok: mock.ui-data
  const [keeper, setKeeper] = useState({ name: '', email: '', role: '' });
  return (
    <div>
      {/* ok: mock.ui-data */}
      <p>{change}% from last month</p>
    </div>
  );
}
