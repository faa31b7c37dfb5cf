const jwt = require("jsonwebtoken");
const session = require("express-session");
const crypto = require("crypto");
const bcrypt = require("bcryptjs");

module.exports = (app, Keeper, form) => {
  // ok: secrets.hardcoded-credential
  app.use(session({ secret: process.env.SESSION_SECRET, name: "harbour" }));
  // ok: secrets.hardcoded-credential
  app.locals.sign = (id) => jwt.sign({ id }, process.env.JWT_SECRET, { issuer: "harbour" });
  // ok: secrets.hardcoded-credential
  app.locals.read = (token) => jwt.verify(token, "-----BEGIN PUBLIC KEY-----\nMIIB");
  // ok: secrets.hardcoded-credential
  app.locals.seal = (text, key) => crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12)).update(text);
  // A name of a variable, of a setting, of a token for injection, a label.
  // ok: secrets.hardcoded-credential
  app.locals.names = { JWT_SECRET: "JWT_SECRET", jwtSecret: "jwtSecret", sessionSecret: "auth.session.secret" };
  // ok: secrets.hardcoded-credential
  app.locals.labels = { jwtSecret: "What your tokens are signed with" };
  // ok: secrets.hardcoded-credential
  app.locals.settings = { development: { jwtSecret: "only-at-home" } };
  // ok: secrets.hardcoded-credential
  form.password = "At least eight characters";
  // Compared once so that a login takes as long for a name that nobody has.
  // ok: secrets.hardcoded-credential
  app.locals.dummy = bcrypt.hashSync("dummy-for-timing", 10);
  return async (body) => {
    // ok: secrets.hardcoded-credential
    await Keeper.create({ username: "admin", password: await bcrypt.hash(body.password, 10), role: "admin" });
    // ok: secrets.hardcoded-credential
    return app.locals.table({ role: "admin", password: "hidden" });
  };
};

function administrators(errors, admins) {
  // ok: secrets.hardcoded-credential
  errors.password = "required";
  admins.save();
}

// What a tool wants to see before it starts; the server reads the real one.
// ok: secrets.hardcoded-credential
process.env.JWT_SECRET = "kept-for-migrations";
// ok: secrets.hardcoded-credential
const ADMIN_PASSWORD = "ADMIN_PASSWORD";
console.log(ADMIN_PASSWORD in process.env);

// A default, which another rule is about.
// ok: secrets.hardcoded-credential
const { JWT_SECRET = "super-strong-secret" } = process.env;
console.log(JWT_SECRET.length);
