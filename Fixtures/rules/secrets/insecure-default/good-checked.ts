const isProduction = process.env.NODE_ENV === "production";
// ok: secrets.insecure-default
const JWT_SECRET = process.env.JWT_SECRET || "dev-secret";

if (isProduction && JWT_SECRET === "dev-secret") {
  throw new Error("JWT_SECRET is still the default");
}
export { JWT_SECRET };
