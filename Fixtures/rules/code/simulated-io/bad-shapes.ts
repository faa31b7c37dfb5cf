export async function charge(amount: number) {
  // ruleid: code.simulated-io
  const success = Math.random() > 0.1;
  return { paid: success };
}

export function verify(id: string) {
  // ruleid: code.simulated-io
  return { verified: Math.random() < 0.9 };
}

// ruleid: code.simulated-io
export function detectBreed(picture: Blob) {
  const breeds = ['Angler', 'Holstein'];
  return breeds[Math.floor(Math.random() * breeds.length)];
}

// ruleid: code.simulated-io
export function isPregnant(scan: Blob) {
  return Math.random() > 0.5;
}

// ruleid: code.simulated-io
export const embed = (text: string) => Array.from({ length: 384 }, () => Math.random());

setInterval(() => {
  // ruleid: code.simulated-io
  io.emit('barn', { inside: 15 + Math.random() * 10, damp: 40 + Math.random() * 40 });
}, 1000);

export function walk(seed: number) {
  const out = [];
  let value = seed;
  for (let i = 0; i < 96; i++) {
    // ruleid: code.simulated-io
    value += (Math.random() - 0.5) * 1.5;
    out.push({ hour: i, value });
  }
  return out;
}

export function useBarn() {
  const [inside, setInside] = useState(21.5);
  // ruleid: code.simulated-io
  setInterval(() => setInside((before) => before + (Math.random() - 0.5)), 1000);
  return inside;
}

export function tellVet(vet: string) {
  // ruleid: code.simulated-io
  console.log(`[Vet] Would send a message to ${vet}`);
  return { ok: true };
}

export function seal(note: string) {
  // ruleid: code.simulated-io
  return { note, signature: 'demo_signature' };
}
