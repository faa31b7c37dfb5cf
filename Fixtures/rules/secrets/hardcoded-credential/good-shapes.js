// ok: secrets.hardcoded-credential
const KEY = process.env.KEY;

function pass(user) {
  // ok: secrets.hardcoded-credential
  return jwt.sign({ id: user.id }, KEY);
}

// ok: secrets.hardcoded-credential
const errors = { email: 'Mail is missing', password: 'password1 is too weak' };

// ok: secrets.hardcoded-credential
const exampleUser = { username: 'keeper', password: 'keeper123' };

// ok: secrets.hardcoded-credential
const pool = new Pool({ user: 'postgres', database: 'barn', password: process.env.PASSWORD });

function field(kind) {
  // ok: secrets.hardcoded-credential
  if (kind === 'password') {
    hide();
  }
}

// ok: secrets.hardcoded-credential
const mapKey = process.env.FIRMS_MAP_KEY || 'your-firms-map-key-goes-here';

function prefill(word) {
  // ok: secrets.hardcoded-credential
  setPassword(word);
}
