export function Berths({ harbour }) {
  const [berths, setBerths] = useState([]);
  const [keepers, setKeepers] = useState([]);

  const load = async () => {
    try {
      const response = await api.get(`/harbours/${harbour}/berths`);
      setBerths(response.data);
    // ruleid: ts.return-empty-on-error
    } catch {
      setBerths([]);
    }
  };

  const reload = async () => {
    try {
      const response = await fetch(`/api/harbours/${harbour}/berths`);
      setBerths(await response.json());
    // ruleid: ts.return-empty-on-error
    } catch (error) {
      // nothing to show
      setBerths([]);
      setKeepers([]);
    }
  };

  useEffect(() => {
    load();
    // ruleid: ts.return-empty-on-error
    api.get(`/harbours/${harbour}/keepers`).then((answer) => setKeepers(answer.data)).catch(() => setKeepers([]));
  }, [harbour]);

  return <List rows={berths} keepers={keepers} again={reload} />;
}
