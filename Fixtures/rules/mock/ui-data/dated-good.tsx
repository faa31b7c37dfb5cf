import { useState } from "react";
declare const orders: { id: string; at: string }[];

export function Workshop() {
  // ok: mock.ui-data
  const holidays = [
    { label: "New Year", date: new Date(2026, 0, 1) },
    { label: "Labour Day", date: new Date(2026, 4, 1) },
  ];
  // ok: mock.ui-data
  const rows = orders.map((order) => ({ id: order.id, date: new Date(order.at) }));
  // ok: mock.ui-data
  const [range, setRange] = useState({ from: new Date(2026, 0, 1), to: new Date() });
  return <ul onClick={() => setRange(range)}>{holidays.length + rows.length}</ul>;
}

// The tabs of the page
// ok: mock.ui-data
const tabs = [
  { id: "1", label: { de: "Heute", en: "Today" } },
  { id: "2", label: { de: "Morgen", en: "Tomorrow" } },
];
export const count = () => tabs.length;
