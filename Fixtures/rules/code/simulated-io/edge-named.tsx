// What takes the place of a real answer under its own name is told of once, by mock.silent-fallback.
const MOCK_TIDES = [{ port: 'north', height: 3.2 }, { port: 'south', height: 2.9 }];

export function Tides() {
  const load = async () => {
    try {
      setTides(await api.tides());
    } catch {
      // Mock data for the page
      // ok: code.simulated-io
      setTides(MOCK_TIDES);
    }
  };
  return <Table onLoad={load} />;
}
