const session = require("express-session");

// ruleid: secrets.insecure-default
process.env.JWT_SECRET ||= "dev-secret";

module.exports = (app) => {
  app.use(
    session({
      // ruleid: secrets.insecure-default
      secret: process.env.SESSION_SECRET || `keyboard cat`,
      resave: false,
    }),
  );
  app.use((request, response, next) => {
    if (!request.headers.authorization) throw new Error("Unauthorized");
    next();
  });
};

// ruleid: secrets.insecure-default
const signal = connect({ user: Config.mqtt.user, password: Config.mqtt.password || 'gull' });
