import { stokers, weigh } from "kiln";

// Missing is as bad as wrong.
export async function GET(request: Request) {
  const secret = process.env.CRON_SECRET;
  // ok: secrets.insecure-default
  if (!secret || request.headers.get("authorization") !== `Bearer ${secret}`) {
    return new Response("no", { status: 401 });
  }
  return weigh();
}

// What is asked for is what the client sent, not what was configured.
export async function POST(request: Request) {
  const token = request.headers.get("x-resume-token");
  // ok: secrets.insecure-default
  if (token && token !== (await stokers(token))) {
    return new Response("no", { status: 401 });
  }
  return weigh();
}

// A client that sends none is looked at by the next guard.
export const guardOven = (req, res, next) => {
  const apiKey = req.headers["x-oven"];
  // ok: secrets.insecure-default
  if (!apiKey) return next();
  return checkKey(apiKey, next);
};

export function verifySeal(body: string, seal: string): boolean {
  const secret = process.env.SEAL_SECRET;
  // ok: secrets.insecure-default
  if (!secret) {
    console.error("no seal is configured");
    return false;
  }
  return hmac(body, secret) === seal;
}

export function verifyStamp(body: string, stamp: string): boolean {
  const secret = process.env.STAMP_SECRET;
  // ok: secrets.insecure-default
  if (!secret) return process.env.NODE_ENV !== "production";
  return hmac(body, secret) === stamp;
}

export async function PATCH(request: Request) {
  const secret = process.env.GLAZE_WEBHOOK_SECRET;
  const body = await request.text();
  // ok: secrets.insecure-default
  if (secret) {
    await keep(body, secret);
  } else {
    return new Response("not configured", { status: 500 });
  }
  return stokers(body);
}

// What a page has to say, and no guard.
export function explain(secret: string | undefined) {
  // ok: secrets.insecure-default
  if (secret) {
    if (secret.length < 16) show("The secret is short");
  }
}
