// What is refused is another variable.
if (!process.env.STRIPE_SECRET_KEY) throw new Error("STRIPE_SECRET_KEY is missing");
if (!process.env.OPENAI_API_KEY) throw new Error("OPENAI_API_KEY is missing");

const SESSION_SECRET = process.env.SESSION_SECRET;
const ADMIN_PASSWORD = process.env.ADMIN_PASSWORD;
// ruleid: secrets.insecure-default
export const key = () => SESSION_SECRET || ADMIN_PASSWORD || "dev-admin-secret";
// ok: secrets.insecure-default
export const cookieName = process.env.SESSION_COOKIE_KEY || "orchard_session";

// Told once, as a default.
// ruleid: secrets.insecure-default
const { JWT_SECRET = "super-strong-secret" } = process.env;
export const words = JWT_SECRET.length;
