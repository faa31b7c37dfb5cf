import { randomBytes } from "crypto";

// ok: secrets.hardcoded-credential
const issuer = process.env.JWT_ISSUER || "rowing-club";
// ok: secrets.hardcoded-credential
const secret = process.env.JWT_SECRET || "";
// ok: secrets.hardcoded-credential
const stripe = process.env.STRIPE_API_KEY || "sk_test_placeholder";
// ok: secrets.hardcoded-credential
const site = process.env.NEXT_PUBLIC_SESSION_KEY || "public-widget";
// ok: secrets.hardcoded-credential
const local = process.env.NODE_ENV === "production" ? process.env.JWT_SECRET : process.env.JWT_SECRET || "only-on-my-machine";
// ok: secrets.hardcoded-credential
const defaultPassword = randomBytes(12).toString("hex");
// ok: secrets.hardcoded-credential
const passwordHint = "At least eight characters";
export { issuer, secret, stripe, site, local, defaultPassword, passwordHint };

export function ask(errors, sent, stored) {
  // ok: secrets.hardcoded-credential
  if (errors.password === "min-8-chars") return 1;
  // ok: secrets.hardcoded-credential
  if (sent.authTokenType === "access_v2") return 2;
  // ok: secrets.hardcoded-credential
  if (sent.password === "") return 3;
  // ok: secrets.hardcoded-credential
  return sent.password === stored ? 4 : 5;
}
