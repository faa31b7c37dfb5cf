import bcrypt from "bcryptjs";
import { db } from "kiln";

export async function GET() {
  // ruleid: secrets.hardcoded-credential
  const hashed = await bcrypt.hash("potter123", 10);
  await db.potter.create({ data: { name: "first", hashed } });
  // ok: secrets.hardcoded-credential
  const drawn = await bcrypt.hash(crypto.randomUUID(), 10);
  return Response.json({ made: 2, drawn });
}
