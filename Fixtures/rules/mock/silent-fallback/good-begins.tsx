const mockHerds = [{ id: 1, cows: 12 }];

export function Herds({ rows }: Props) {
  // ok: mock.silent-fallback
  const [herds, setHerds] = useState(mockHerds);
  // ok: mock.silent-fallback
  const picture = rows.length ? rows[0].picture : fallbackImage;
  // ok: mock.silent-fallback
  ask().catch(() => setInsight({ text: 'Sorry, there is no insight at the moment.' }));
  return <List rows={herds} />;
}

export async function logout(req: Req, res: Res) {
  try {
    await drop(req.session);
  } catch (trouble) {
    // ok: mock.silent-fallback
    res.status(200).json({ success: true });
  }
}

export async function pay(req: Req, res: Res) {
  try {
    await bank.pay(req.body);
  } catch (trouble) {
    // ok: mock.silent-fallback
    res.status(502).json({ success: false, order: req.body.id });
  }
}
