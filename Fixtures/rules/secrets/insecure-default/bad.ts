import jwt from "jsonwebtoken";
import { z } from "zod";
import { cleanEnv, str } from "envalid";

declare const configService: { get<T = string>(name: string, fallback?: T): T };
declare const Deno: { env: { get(name: string): string | undefined } };
declare function getEnv(name: string, fallback?: string): string;

// ruleid: secrets.insecure-default
const JWT_SECRET = process.env.JWT_SECRET || "your-secret-key";
// ruleid: secrets.insecure-default
const key = new TextEncoder().encode(process.env.SESSION_SECRET ?? "change-me-before-you-ship");
// ruleid: secrets.insecure-default
const either = process.env.AUTH_SECRET || process.env.NEXTAUTH_SECRET || "orchard";
// ruleid: secrets.insecure-default
const bracket = process.env["ENCRYPTION_KEY"] || "0123456789abcdef0123456789abcdef";
// ruleid: secrets.insecure-default
const choice = process.env.COOKIE_SECRET ? process.env.COOKIE_SECRET : "cookie-secret";
// ruleid: secrets.insecure-default
const hook = Deno.env.get("HARVEST_WEBHOOK_SECRET") ?? "harvest-hook";
// ruleid: secrets.insecure-default
const injected = configService.get<string>("JWT_SECRET") || "default-secret";
// ruleid: secrets.insecure-default
const second = configService.get("JWT_REFRESH_SECRET", "refresh-secret");
// ruleid: secrets.insecure-default
const helper = getEnv("SIGNING_KEY", "dev-signing-key");
// ruleid: secrets.insecure-default
const dotted = configService.get("auth.jwt.secret", "supersecret");
// ruleid: secrets.insecure-default
const { TOKEN_SECRET = "token-secret" } = process.env;
const FALLBACK = "orchard-dev-secret";
// ruleid: secrets.insecure-default
const named = process.env.APP_SECRET || FALLBACK;
const fromOutside = process.env.SESSION_SECRET;
// ruleid: secrets.insecure-default
const later = fromOutside || "secret";
// ruleid: secrets.insecure-default
const admin = process.env.ADMIN_TOKEN || "admin-token";

export const schema = z.object({
  // ruleid: secrets.insecure-default
  BETTER_AUTH_SECRET: z.string().min(8).default("dev-only-secret-change-me"),
  // ruleid: secrets.insecure-default
  CSRF_SECRET: z.string().default("csrf-secret").describe("signs the forms"),
});

export const cleaned = cleanEnv(process.env, {
  // ruleid: secrets.insecure-default
  SESSION_SECRET: str({ default: "keyboard cat" }),
});

export const database = {
  // ruleid: secrets.insecure-default
  password: process.env.DB_PASSWORD || "postgres",
  // ruleid: secrets.insecure-default
  cache: configService.get("REDIS_PASSWORD", "redis123"),
};

export function sign(member: object, caller?: string) {
  if (!caller) throw new Error("No caller");
  // ruleid: secrets.insecure-default
  return jwt.sign(member, process.env.ACCESS_TOKEN_SECRET || "secret");
}
export { JWT_SECRET, key, either, bracket, choice, hook, injected, second, helper, dotted, TOKEN_SECRET, named, later, admin };
