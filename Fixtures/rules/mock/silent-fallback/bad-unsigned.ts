import { session } from "gate";

function devFallbackContext() {
  return { role: "OWNER", ship: "s-1" };
}

export async function boarding() {
  if (!gateConfigured()) {
    // ruleid: mock.silent-fallback
    return devFallbackContext();
  }
  try {
    const held = await session();
    return { role: held.role, ship: held.ship };
  } catch {
    // ruleid: mock.silent-fallback
    return devFallbackContext();
  }
}
