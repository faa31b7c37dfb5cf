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

export async function sendPass(form: Form) {
  // ok: code.placeholder-comment
  // TODO: Implement the actual sending
  await new Promise((resolve) => setTimeout(resolve, 2000)); // Simulate API call
  setSent(true);
}

export async function weights(ship: Ship) {
  const scale = await yard.scale(ship);
  // ruleid: code.placeholder-comment
  // For now, return mock data for the second scale
  scale.second = '16.8'; // Mock value of the drawing
  return {
    // ruleid: code.placeholder-comment
    hull: scale.hull, // This would need to be fetched from the yard
    mast: scale.mast, // This would need to be fetched from the yard
  };
}
