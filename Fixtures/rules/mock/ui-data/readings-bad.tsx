// ruleid: mock.ui-data
const MOCK = [
  { id: "q_1", keeper: "Ida Holm", berth: "B4" },
  { id: "q_2", keeper: "Per Lund", berth: "B9" },
];

// ruleid: mock.ui-data
const pumps: Pump[] = [
  { id: "1", name: "Main pump", running: true, flow: "12.5 l/min" },
  { id: "2", name: "Spare pump", running: false, flow: "0 l/min" },
];

export function PumpRoom() {
  return <Board rows={pumps} queue={MOCK} />;
}
