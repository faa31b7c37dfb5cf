import { db } from "kiln";

export async function report() {
  let monthly: Row[] = [];
  try {
    const raw = await db.$queryRaw<Row[]>`SELECT month, pots FROM firings`;
    monthly = raw.filter((row) => row.month);
  // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.error("firings", error);
    monthly = [];
  }
  return { monthly };
}
