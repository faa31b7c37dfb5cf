import jwt from "jsonwebtoken";
import bcrypt from "bcrypt";

const fromOutside = process.env.SESSION_SECRET;
// ok: secrets.hardcoded-credential
export const key = new TextEncoder().encode(fromOutside || "change-me-before-you-ship");
// ok: secrets.hardcoded-credential
const JWT_SECRET = process.env.JWT_SECRET ?? "your-secret-key";

export function sign(member) {
  // ok: secrets.hardcoded-credential
  return jwt.sign(member, process.env.REFRESH_TOKEN_SECRET || "secret") + JWT_SECRET;
}

export async function enrol() {
  // ruleid: secrets.hardcoded-credential
  const defaultPassword = `Welcome1!`;
  return bcrypt.hash(defaultPassword, 10);
}

const SESSION_TOKEN = "rowing-session-v1";
export function admit(cookies, password) {
  const authCookie = cookies.get("club");
  // ruleid: secrets.hardcoded-credential
  if (authCookie?.value !== SESSION_TOKEN) return false;
  // ruleid: secrets.hardcoded-credential
  return password === "regatta2024";
}
