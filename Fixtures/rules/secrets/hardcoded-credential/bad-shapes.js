const KEY = 'orchard';

function pass(user) {
  // ruleid: secrets.hardcoded-credential
  return jwt.sign({ id: user.id }, KEY);
}

// ruleid: secrets.hardcoded-credential
const PASSWORDS = { manager: 'harvest123', worker: 'pick123' };

const USERS = [
  // ruleid: secrets.hardcoded-credential
  { username: 'keeper', password: 'keeper123', barn: 1 },
  { username: 'picker', password: 'picker1', barn: 2 },
];

// ruleid: secrets.hardcoded-credential
const pool = new Pool({ user: 'postgres', database: 'barn', password: 'postgres' });

function enter(mail, pass) {
  // ruleid: secrets.hardcoded-credential
  if (mail === 'ada@barn.example' && pass === 'Gate@123') {
    open();
  }
}

function gate(password) {
  // ruleid: secrets.hardcoded-credential
  if (password === 'letmein') {
    open();
  }
}

// ruleid: secrets.hardcoded-credential
const mapKey = process.env.FIRMS_MAP_KEY || '75dde0940b667216496df615381f7ab6';
// ruleid: secrets.hardcoded-credential
const store = process.env.MINIO_SECRET_KEY || 'minioadmin';

const LOGINS = {
  // ruleid: secrets.hardcoded-credential
  'ada@barn.example': { password: 'Gate@123', role: 'keeper' },
};

function prefill() {
  // ruleid: secrets.hardcoded-credential
  setPassword('gate1234');
}
