// ok: secrets.hardcoded-credential
const apiKey = process.env.NEXT_PUBLIC_ANALYTICS_KEY ?? "";
// ok: secrets.hardcoded-credential
const NEXT_PUBLIC_MAP_TOKEN = "Zk3vR8mQ1xW6tB9nL4cH7yJ2dG5fP0sA";
// ok: secrets.hardcoded-credential
const stripe = loadStripe("pk_test_M4deUpFixture7Q2wK9zOpens");
const firebaseConfig = {
  // ok: secrets.hardcoded-credential
  apiKey: "AIzaMadeUpFixtureKey7Q2wK9z-OpensN0thin",
  authDomain: "shop.firebaseapp.com",
};
const shared = {
  // ok: secrets.hardcoded-credential
  apiKey: "AIzaSyQ7v3kZt1Xw9Lb4Nc8Hy5Jd2Gf6PsMrUe0",
  authDomain: "shop.firebaseapp.com",
};
// ok: secrets.hardcoded-credential
const posthog = { apiKey: "phc_M4deUpFixture7Q2wK9zOpensN0thingAtAll" };
const docs = {
  // ok: secrets.hardcoded-credential
  algolia: { appId: "H6RL2PIOFK", apiKey: "4f9a1c7e2b8d6053f1e7a9c3b5d80264" },
};
// ok: secrets.hardcoded-credential
const messages = { password: "Mindestens-8-Zeichen", token: "Zugangstoken-2" };
// ok: secrets.hardcoded-credential
const passwordPattern = "^(?=.*[A-Z])(?=.*[0-9]).{8,}$";
// ok: secrets.hardcoded-credential
const placeholder = { openAIApiKey: "sk-my-openai-1st-key" };
// ok: secrets.hardcoded-credential
const url = `postgres://${user}:${password}@${host}/shop`;
// ok: secrets.hardcoded-credential
const nextPageToken = "CAUQAA3kZt7Xw1Lb8Nc5Hy3Jd6Gf0";
// ok: secrets.hardcoded-credential
const preview = "https://images.shop.test/a.mp4?jwt=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzaG9wIiwia2V5IjoiazEifQ.M4deUpFixture7Q2wK9z";
// ok: secrets.hardcoded-credential
const fields = { password: "newPassword2", confirmPassword: "ConfirmPassword2" };
// ok: secrets.hardcoded-credential
const sample = { password: "SecurePassword123!" };
// ok: secrets.hardcoded-credential
const names = { SERVICE_KEY: "service_key", SECRET_KEY: "STORAGE_SECRET_ACCESS_KEY" };
// ok: secrets.hardcoded-credential
const paths = { JWT_SECRET_KEY: "security.jwt_secret_key", clientSecret: "sso_client_secret" };
// ok: secrets.hardcoded-credential
const demo = { user: "demo", password: await bcrypt.hash("demo1234", 10) };

// ok: secrets.hardcoded-credential
const seeds = [{ password: "Partner@123" }, { password: "Customer@123" }];
// ok: secrets.hardcoded-credential
const KNOWN_BAD_ENCRYPTION_KEY = "7f3a91c4d2e85b06f1a7c93e4d8b2065a1f9e7c3b4d6082f5e1c9a7b3d4f6e80";
// ok: secrets.hardcoded-credential
export const addresses = { TOLL_TOKEN: "0x8Fa31Bc97D02e4465Ac71dE09b3f5A286Cd4E17b" };

// ok: secrets.hardcoded-credential
const DEPLOY_SECRET = "deploy_secret_name";
// ok: secrets.hardcoded-credential
const ferryToken = givenToken || "placeholder-token-of-a-ferry";
// ok: secrets.hardcoded-credential
export const releaseLabel = "ferry-release-2023";
// ok: secrets.hardcoded-credential
const shownKey = { apiKey: "ak_live_a1b2c3d4e5f6g7h8i9j0k1l2" };
// ok: secrets.hardcoded-credential
const typedPassword = input.password ?? "";

// The text before a key is no name of it.
const mailTexts = {
  'mail.forgot_password_heading': 'Change password',
  // ok: secrets.hardcoded-credential
  'mail.forgot_password_link_valid_for_24_hours': 'The link is valid for {minutes} minutes.',
};

// The emulator of a cloud's storage has one key for everybody.
// ok: secrets.hardcoded-credential
const emulatorAccountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

// The ids of makers of password stores.
export enum Maker {
  // ok: secrets.hardcoded-credential
  HarbourPass = "e93b07d4-2f6a-41c8-b5e0-8d71f4c26a39",
  Safe = "7c1e52b0-94d3-4af6-8b27-e05f3d68a91c",
  Locker = "4a86f1c9-d30e-47b2-9c54-f1e8072bd63a",
}
