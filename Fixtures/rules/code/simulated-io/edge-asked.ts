// The preview asks for it, and nobody else gets there.
export async function logSale(crop: string, demo: boolean) {
  if (demo) {
    // ok: code.simulated-io
    // Preview build: simulate the network latency
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { recorded: true };
  }
  return await market.log(crop);
}

export async function logCatch(crop: string, ready: boolean) {
  if (ready) {
    // Simulate the API call
    // ruleid: code.simulated-io
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { recorded: true };
}
