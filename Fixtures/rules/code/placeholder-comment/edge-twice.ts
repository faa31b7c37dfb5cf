// One made-up step is told of once, by code.simulated-io.
export async function signOn(form: Form) {
  setBusy(true);
  // ok: code.placeholder-comment
  // Simulate submission delay
  await new Promise((resolve) => setTimeout(resolve, 1500));
  setBusy(false);
}

export async function counts() {
  // ok: code.placeholder-comment
  // Mock data for the other quays
  const held = { north: { ships: 4, men: 12 }, south: { ships: 3, men: 9 } };
  return held;
}

export async function tolls(ship: Ship) {
  // ruleid: code.placeholder-comment
  // Mock data for the other quays
  return await ledger.tolls(ship);
}
