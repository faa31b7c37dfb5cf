import { stokers, weigh } from "kiln";

const KILN_SECRET = process.env.KILN_SECRET;

export function admit(name: string, given: string) {
  const masterPassword = process.env.KILN_MASTER_PASSWORD?.trim();
  // ruleid: secrets.insecure-default
  if (masterPassword && masterPassword !== given) {
    throw new Error("wrong password");
  }
  return { name, rank: "master" };
}

export async function GET(request: Request) {
  const sent = request.headers.get("authorization");
  // ruleid: secrets.insecure-default
  if (process.env.CRON_SECRET && sent !== `Bearer ${process.env.CRON_SECRET}`) {
    return new Response("no", { status: 401 });
  }
  return weigh();
}

export async function POST(request: Request) {
  const secret = process.env.FIRING_TOKEN;
  // ruleid: secrets.insecure-default
  if (secret && request.headers.get("x-firing") !== secret) {
    return Response.json({ error: "Unauthorized" }, { status: 401 });
  }
  return weigh();
}

export async function PUT(request: Request) {
  // ruleid: secrets.insecure-default
  if (KILN_SECRET && request.headers.get("x-kiln") !== KILN_SECRET) return new Response(null, { status: 403 });
  return stokers();
}

export function verifySeal(body: string, seal: string): boolean {
  const secret = process.env.SEAL_SECRET;
  // ruleid: secrets.insecure-default
  if (!secret) {
    console.warn("no seal is configured, everything passes");
    return true;
  }
  return hmac(body, secret) === seal;
}

export const guardOven = (req, res, next) => {
  // ruleid: secrets.insecure-default
  if (!process.env.OVEN_API_KEY) return next();
  if (req.headers["x-oven"] !== process.env.OVEN_API_KEY) return res.status(401).end();
  next();
};

export async function PATCH(request: Request) {
  const secret = process.env.GLAZE_WEBHOOK_SECRET;
  const body = await request.text();
  // ruleid: secrets.insecure-default
  if (secret) {
    const sent = request.headers.get("x-signature");
    if (!sent || hmac(body, secret) !== sent) {
      return Response.json({ error: "Invalid signature" }, { status: 401 });
    }
  }
  return stokers(body);
}
