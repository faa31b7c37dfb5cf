const jwt = require("jsonwebtoken");
const session = require("express-session");
const cookieParser = require("cookie-parser");
const crypto = require("crypto");
const CryptoJS = require("crypto-js");
const bcrypt = require("bcryptjs");

// ruleid: secrets.hardcoded-credential
const JWT_SECRET = "your_secret_goes_here";
// ruleid: secrets.hardcoded-credential
const REFRESH_TOKEN_SECRET = "ferry";

module.exports = (app, Keeper) => {
  // ruleid: secrets.hardcoded-credential
  app.use(session({ secret: "keyboard cat", resave: false, saveUninitialized: true }));
  // ruleid: secrets.hardcoded-credential
  app.use(cookieParser("harbour"));
  // ruleid: secrets.hardcoded-credential
  app.register(fastifyJwt, { secret: "supersecret" });
  app.post("/login", (request, response) => {
    // ruleid: secrets.hardcoded-credential
    const short = jwt.sign({ id: request.keeper.id }, "secret", { expiresIn: "1h" });
    // ruleid: secrets.hardcoded-credential
    response.json({ short, who: jwt.verify(request.body.token, "ferryman") });
  });
  // The name of a variable in quotes is not the variable.
  // ruleid: secrets.hardcoded-credential
  app.get("/again", (request, response) => response.json(jwt.sign({ id: 1 }, "process.env.JWT_SECRET")));

  const cipherKey = Buffer.from("aaaabbbbccccddddaaaabbbbccccdddd");
  // ruleid: secrets.hardcoded-credential
  app.locals.seal = (text) => crypto.createCipheriv("aes-256-cbc", cipherKey, crypto.randomBytes(16)).update(text);
  // ruleid: secrets.hardcoded-credential
  app.locals.hide = (text) => CryptoJS.AES.encrypt(text, "ferry-storage");

  return async function firstKeeper() {
    // ruleid: secrets.hardcoded-credential
    await Keeper.create({ username: "admin", password: "harbour1", role: "admin" });
    // ruleid: secrets.hardcoded-credential
    const password = await bcrypt.hash("harbour", 10);
    return Keeper.create({ password });
  };
};

async function firstAdministrator(keepers) {
  const admin = await keepers.byName("administrator");
  // ruleid: secrets.hardcoded-credential
  admin.password = "ferryboat";
  return keepers.save(admin);
}

// ruleid: secrets.hardcoded-credential
const ADMIN_PASSWORD = "harbour1!";
firstAdministrator({ byName: () => ({}), save: (admin) => admin, word: ADMIN_PASSWORD });
