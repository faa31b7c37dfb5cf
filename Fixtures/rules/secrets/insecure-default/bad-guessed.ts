declare const config: { get(name: string, fallback?: string): string };

// ruleid: secrets.insecure-default
export const admin = process.env.ADMIN_PASSWORD || "orchard2026";
// ruleid: secrets.insecure-default
export const superuser = process.env.SUPERUSER_PASSWORD ?? "pear#24";
// ruleid: secrets.insecure-default
export const stock = process.env.ADMIN_PASSWORD || "Welcome1";
// ruleid: secrets.insecure-default
export const database = process.env.DB_PASSWORD || "root1";
// ruleid: secrets.insecure-default
export const asked = config.get("ADMIN_PASSWORD", "orchard2026");

// ok: secrets.insecure-default
export const none = process.env.ADMIN_PASSWORD ?? "";
// ok: secrets.insecure-default
export const required = process.env.ADMIN_PASSWORD;
// ok: secrets.insecure-default
export const label = process.env.ADMIN_PASSWORD_HINT || "orchard2026";
// ok: secrets.insecure-default
export const drawn = process.env.ADMIN_PASSWORD || crypto.randomUUID();
