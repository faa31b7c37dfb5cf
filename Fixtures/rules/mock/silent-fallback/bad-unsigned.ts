import { session } from "gate";

function devFallbackContext() {
  return { role: "OWNER", ship: "s-1" };
}

// ruleid: mock.silent-fallback
export async function boarding() {
  if (!gateConfigured()) {
    return devFallbackContext();
  }
  try {
    const held = await session();
    return { role: held.role, ship: held.ship };
  } catch {
    return devFallbackContext();
  }
}
