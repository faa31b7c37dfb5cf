// ok: mock.ui-data
const pumpSizes = [
  { id: "s", name: "Small", power: "1.5kW" },
  { id: "m", name: "Medium", power: "4kW" },
];
// ok: mock.ui-data
const rows = pumps.map((pump) => ({ id: pump.id, name: pump.name, flow: "0 l/min" }));
// ok: mock.ui-data
const MOCK = process.env.MOCK === "1";

export function PumpRoom() {
  return <Board rows={MOCK ? [] : rows} sizes={pumpSizes} />;
}
