db = db.getSiblingDB('harbour');

db.createUser({
  user: 'harbour_app',
  // ok: secrets.hardcoded-credential
  pwd: process.env.HARBOUR_DB_PASSWORD,
  roles: [{ role: 'readWrite', db: 'harbour' }],
});

db.createUser({
  user: 'harbour_reader',
  // ok: secrets.hardcoded-credential
  pwd: passwordPrompt(),
  roles: ['read'],
});

// ok: secrets.hardcoded-credential
people.createUser({ name: 'Ada', pwd: 'shown-in-the-form', email: 'ada@quay.test' });
