async function begin(pool) {
  // ruleid: secrets.hardcoded-credential
  const password = 'gull42';
  const hashed = await bcrypt.hash(password, 10);
  await pool.query('UPDATE sailors SET hash = ?', [hashed]);
}

async function enlist(pool, sailor) {
  const password = sailor.word;
  // ok: secrets.hardcoded-credential
  const hashed = await bcrypt.hash(password, 10);
  await pool.query('UPDATE sailors SET hash = ?', [hashed]);
}

function show() {
  // ok: secrets.hardcoded-credential
  const password = 'gull42';
  return draw(password);
}
