import { useState } from "react";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function Settings({ api, setTheme }: { api: any; setTheme: (name: string) => Promise<void> }) {
  const [saving, setSaving] = useState(false);
  const [note, setNote] = useState("");

  // ok: code.simulated-io
  const handleSave = async () => {
    setSaving(true);
    await sleep(100);
    await api.save(note);
    setSaving(false);
  };

  // ok: code.simulated-io
  const handleTheme = async (name: string) => {
    setSaving(true);
    await setTheme(name);
    setSaving(false);
    setTimeout(() => setNote(""), 2000);
  };

  const typeOut = async (text: string) => {
    for (let end = 0; end <= text.length; end++) {
      setNote(text.slice(0, end));
      // ok: code.simulated-io
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
  };

  // ok: code.simulated-io
  const showNote = (text: string) => {
    setNote(text);
    setTimeout(() => setNote(""), 3000);
  };

  return <button onClick={handleSave} onBlur={() => handleTheme("dark")} onFocus={() => showNote("x")} onKeyUp={() => typeOut("y")}>{saving}</button>;
}

// ok: code.simulated-io
export const particle = () => ({ x: Math.random() * 100, y: Math.random() * 100, value: Math.random() });

// ok: code.simulated-io
export const message = (text: string) => ({ id: `m-${Math.random().toString(36).slice(2)}`, text });

// ok: code.simulated-io
export const pick = (names: string[]) => ({ name: names[Math.floor(Math.random() * names.length)] });
