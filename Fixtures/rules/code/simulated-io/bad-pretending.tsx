import { useState } from "react";

export function AccountSettings() {
  const [saving, setSaving] = useState(false);
  const [connected, setConnected] = useState(false);

  const handleSave = async () => {
    setSaving(true);
    // ruleid: code.simulated-io
    await new Promise((resolve) => setTimeout(resolve, 900));
    setSaving(false);
  };

  const linkCalendar = () => {
    setSaving(true);
    // ruleid: code.simulated-io
    setTimeout(() => {
      setConnected(true);
      setSaving(false);
    }, 1200);
  };

  return <button onClick={handleSave} onDoubleClick={linkCalendar}>{String(saving && connected)}</button>;
}

export function hourly() {
  const rows = [];
  for (let hour = 0; hour < 24; hour++) {
    // ruleid: code.simulated-io
    rows.push({ hour, visitors: Math.floor(Math.random() * 400), revenue: Math.random() * 90 });
  }
  return rows;
}
