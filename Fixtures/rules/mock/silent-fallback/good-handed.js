app.post('/api/auth/login', validate('login'), async (req, res) => {
  const user = await users.check(req.body.email, req.body.password);
  // ok: mock.silent-fallback
  res.json({ token: sign(user), user });
});

// What is only compared is not handed out.
// ok: mock.silent-fallback
const refused = { token: 'demo-token' };

app.post('/api/pages', (req, res) => {
  // ok: mock.silent-fallback
  res.json({ token: `${req.body.page}-token`, next: refused });
});
