db = db.getSiblingDB('harbour');

db.createUser({
  user: 'harbour_app',
  // ruleid: secrets.hardcoded-credential
  pwd: 'quayside88',
  roles: [{ role: 'readWrite', db: 'harbour' }],
});
