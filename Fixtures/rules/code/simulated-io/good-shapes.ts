export async function charge(amount: number) {
  // ok: code.simulated-io
  const success = (await bank.charge(amount)).ok;
  return { paid: success };
}

export function shuffle(list: string[]) {
  // ok: code.simulated-io
  return list[Math.floor(Math.random() * list.length)];
}

export function shouldSample(rate: number) {
  // ok: code.simulated-io
  return Math.random() > 0.5;
}

export const spark = () => {
  // ok: code.simulated-io
  return { x: Math.random() * 10, y: Math.random() * 10 };
};

export function fall(drop: Drop) {
  // ok: code.simulated-io
  drop.x += (Math.random() - 0.5) * 1.5;
}

export function tellVet(vet: string, dryRun: boolean) {
  // ok: code.simulated-io
  console.log('Dry run: would send a message');
  // ok: code.simulated-io
  console.log(`Sent a message to ${vet}`);
}

export function seal(note: string) {
  // ok: code.simulated-io
  return { note, signature: sign(note) };
}

export const studio = {
  // ok: code.simulated-io
  tools: { name: 'studio', price(cow: string) { return Math.random(); }, weight: 1, other(cow: string) { return Math.random(); } },
};
