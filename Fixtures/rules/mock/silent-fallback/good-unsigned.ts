import { session } from "gate";

const DEV_USER = { role: "OWNER", ship: "s-1" };

export async function boarding() {
  const held = await session();
  if (!held) {
    if (process.env.NODE_ENV === "production") throw new Refused();
    // ok: mock.silent-fallback
    return DEV_USER;
  }
  return held;
}
