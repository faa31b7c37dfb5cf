import { useState } from "react";

export function Workshop() {
  // ruleid: mock.ui-data
  const repairs = [
    { id: 1, date: new Date(2023, 4, 15), what: "Brakes", mechanic: "J. Orr" },
    { id: 2, date: new Date(2023, 6, 2), what: "Clutch", mechanic: "P. Lund" },
  ];
  // ruleid: mock.ui-data
  const [alarms, setAlarms] = useState([
    { id: "a", text: "Lift 2 stopped", timestamp: new Date(Date.now() - 5 * 60 * 1000) },
    { id: "b", text: "Door open", timestamp: new Date(Date.now() - 60 * 60 * 1000) },
  ]);
  return <ul onClick={() => setAlarms([])}>{repairs.length + alarms.length}</ul>;
}

// Mock data for conversations
// ruleid: mock.ui-data
const threads = [
  { id: "1", driver: { name: "Sam" }, last: { text: "On the way", read: false } },
  { id: "2", driver: { name: "Kim" }, last: { text: "Arrived", read: true } },
];
export const count = () => threads.length;
