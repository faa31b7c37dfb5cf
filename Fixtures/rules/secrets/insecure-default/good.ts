import { randomBytes } from "crypto";
import { z } from "zod";

declare const configService: { get<T = string>(name: string, fallback?: T): T };

// ok: secrets.insecure-default
const required = process.env.JWT_SECRET;
// ok: secrets.insecure-default
const empty = process.env.JWT_SECRET || "";
// ok: secrets.insecure-default
const drawn = process.env.JWT_SECRET || randomBytes(32).toString("hex");
// ok: secrets.insecure-default
const issuer = process.env.JWT_ISSUER || "orchard";
// ok: secrets.insecure-default
const ttl = process.env.JWT_SECRET_TTL || "default";
// ok: secrets.insecure-default
const header = process.env.WEBHOOK_SECRET_HEADER || "x-orchard-secret";
// ok: secrets.insecure-default
const named = process.env.SESSION_SECRET_NAME || "session-secret";
// ok: secrets.insecure-default
const expires = configService.get("JWT_SECRET_EXPIRES_IN", "default");
// ok: secrets.insecure-default
const model = process.env.OPENAI_API_KEY || "your-api-key-here";
// ok: secrets.insecure-default
const stripe = process.env.STRIPE_SECRET_KEY || "sk_test_placeholder";
// ok: secrets.insecure-default
const client = process.env.GOOGLE_CLIENT_SECRET || "your-client-secret";
// ok: secrets.insecure-default
const site = process.env.NEXT_PUBLIC_SESSION_KEY || "public-session-key";
// ok: secrets.insecure-default
const captcha = process.env.CAPTCHA_SITE_KEY || "test-site-key";
// ok: secrets.insecure-default
const anon = process.env.SUPABASE_ANON_KEY || "anon-key";
// ok: secrets.insecure-default
const built = process.env.NEXTAUTH_SECRET || "build-time-placeholder";
// ok: secrets.insecure-default
const bucket = process.env.S3_SECRET_KEY || "minio-secret";
// ok: secrets.insecure-default
const real = process.env.SECRETS_FILE || "q7Zp2LxV9mTb4KwR8sYdF3hN";
// ok: secrets.insecure-default
const local = process.env.NODE_ENV === "production" ? process.env.JWT_SECRET : process.env.JWT_SECRET || "only-on-my-machine";

let chosen = process.env.JWT_SECRET;
if (process.env.NODE_ENV !== "production") {
  // ok: secrets.insecure-default
  chosen = process.env.JWT_SECRET || "dev-secret";
}

export const schema = z.object({
  // ok: secrets.insecure-default
  JWT_SECRET: z.string().min(32),
  // ok: secrets.insecure-default
  JWT_ALGORITHM: z.string().default("HS256"),
  // ok: secrets.insecure-default
  TOKEN_KEY_PREFIX: z.string().default("token"),
});
export { required, empty, drawn, issuer, ttl, header, named, expires, model, stripe, client, site, captcha, anon, built, bucket, real, local, chosen };
