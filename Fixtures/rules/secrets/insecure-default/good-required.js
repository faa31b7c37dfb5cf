if (process.env.NODE_ENV === "production" && !process.env.JWT_SECRET) {
  console.error("JWT_SECRET is missing");
  process.exit(1);
}
// ok: secrets.insecure-default
module.exports = { secret: process.env.JWT_SECRET || "dev-secret" };
