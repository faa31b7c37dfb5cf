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
