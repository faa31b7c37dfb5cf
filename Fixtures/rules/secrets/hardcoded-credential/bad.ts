// ruleid: secrets.hardcoded-credential
export const stripe = new Stripe("rk_live_M4deUpFixture7Q2wK");
// ruleid: secrets.hardcoded-credential
const jwtSecret: string = "Zk3vR8mQ1xW6tB9nL4cH7yJ2dG5fP0sA";
// ruleid: secrets.hardcoded-credential
const secret = process.env.JWT_SECRET || "Xw1Lb8Nc5Hy3Jd6Gf0PsKq2Zt7m4Ve9r";
// ruleid: secrets.hardcoded-credential
const secret2 = process.env["SESSION_SECRET"] ?? 'Xw1Lb8Nc5Hy3Jd6Gf0PsKq2Zt7m4Ve9r';
export const config = {
  // ruleid: secrets.hardcoded-credential
  clientSecret: "b7Kq2Zt9Xw4Lm1Vr8Nc6Hy3J",
  // ruleid: secrets.hardcoded-credential
  "x-api-key": `4f9a1c7e2b8d6053f1e7a9c3b5d80264`,
  // ruleid: secrets.hardcoded-credential
  redis: "rediss://:q8ZrWv4Lt9xKm2P@cache.shop-backend.io:6380",
};
// ruleid: secrets.hardcoded-credential
const vision = "AIzaMadeUpFixtureKey7Q2wK9z-OpensN0thin";
export const realm = {
  // ruleid: secrets.hardcoded-credential
  secret: ["b7Kq2Zt9Xw4Lm1Vr8Nc6Hy3J"],
  // ruleid: secrets.hardcoded-credential
  privateKey: ["MIIEMadeUpFixture00AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWltcXV5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AgYKDhIWGh4iJiouMjY6PkJGSk5Q="],
};
export const database = {
  // ruleid: secrets.hardcoded-credential
  password: "Bergziege12Heu",
};
// ruleid: secrets.hardcoded-credential
const admin = { password_hash: await bcrypt.hash("BergHeu2031!", 12) };
// ruleid: secrets.hardcoded-credential
const adminPassword = "Admin@2031";
// ruleid: secrets.hardcoded-credential
export const gateway = { "GATEWAY_SERVICE_KEY": "bergziege-gateway-secure-key-2031" };
// ruleid: secrets.hardcoded-credential
const session = jwt.sign({ id }, "bergziege-super-secret");
// ruleid: secrets.hardcoded-credential
const signature = jwt.sign({ id }, "your-jwt-secret");

// ruleid: secrets.hardcoded-credential
const UPDATE_SECRET = "ferry-update-2023";
// ruleid: secrets.hardcoded-credential
const ferryApiKey = givenKey || "fer-svc-Zq8mR3vX1wB6tN9kL4cH7yJ2dG5f";
// ruleid: secrets.hardcoded-credential
const portPassword = process.env.PORT_PASSWORD ?? "Bergziege!2031";
// ruleid: secrets.hardcoded-credential
const SECRET_KEY = "FAEHRE77Bergziege0331HAFEN";
