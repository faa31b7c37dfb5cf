import { mockHerds, fallbackMoods } from '../herds';

export function Herds({ rows }: Props) {
  // ruleid: mock.silent-fallback
  const [herds, setHerds] = useState(mockHerds);
  const [moods, setMoods] = useState([]);
  // ruleid: mock.silent-fallback
  load().then((data) => setMoods(data.length ? data : fallbackMoods));
  // ruleid: mock.silent-fallback
  ask().catch(() => setInsight({ text: 'Your herd is calm and sleeps well at night.' }));
  return <List rows={herds} />;
}

export async function pay(req: Req, res: Res) {
  try {
    await bank.pay(req.body);
  } catch (trouble) {
    // ruleid: mock.silent-fallback
    res.status(200).json({ success: true, order: req.body.id });
  }
}
