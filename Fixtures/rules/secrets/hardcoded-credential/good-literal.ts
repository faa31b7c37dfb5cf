// Stops where the words are still those of the example.
// ok: secrets.hardcoded-credential
const TOKEN_SECRET = "change-me";
if (process.env.NODE_ENV === "production" && TOKEN_SECRET === "change-me") {
  throw new Error("TOKEN_SECRET");
}
export const jwtOptions = {
  // ok: secrets.hardcoded-credential
  secret: process.env.JWT_SECRET,
  issuer: "hostel",
};
// ok: secrets.hardcoded-credential
export const imports = [JwtModule.register({ secret: config.jwt.secret, signOptions: { issuer: "hostel" } })];
// What must not be used is no secret.
const WEAK_SECRETS: Record<string, string> = {
  // ok: secrets.hardcoded-credential
  JWT_ACCESS_SECRET: "FFEEDDCCFFEEDDCCFFEEDDCCFFEEDDCC",
  // ok: secrets.hardcoded-credential
  SESSION_SECRET: "hostel",
};
