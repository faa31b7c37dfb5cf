// ok: code.constant-return-stub
export async function defaultHerd(id: string) {
  return { yield: 87.5, sick: 13 };
}

// ok: code.constant-return-stub
export async function fetchHerd(id: string) {
  const herd = await db.herds.find(id);
  return { yield: herd.litres, sick: herd.sick };
}

// ok: code.constant-return-stub
export const stallApi = {
  getMaxSize: async () => {
    return { width: 45, depth: 22 };
  },
};

// ok: code.constant-return-stub
router.post('/treatments', async (req, res) => {
  await store(req.body);
  res.status(201).json({ message: 'Treatment recorded' });
});

// ok: code.constant-return-stub
router.post('/logout', (req, res) => {
  res.json({ success: true });
});

// ok: code.constant-return-stub
router.post('/old', (req, res) => {
  res.json({ error: 'not supported' });
});

// ok: code.constant-return-stub
router.get('/breeds/types', (req, res) => {
  res.json([{ id: 1, name: 'Angler' }, { id: 2, name: 'Holstein' }]);
});

// ok: code.constant-return-stub
export function getCurrentUser() {
  return { id: session.id, name: session.name };
}

// ok: code.constant-return-stub
export function enter(form: Form) {
  localStorage.setItem('token', form.token);
}

// ok: code.constant-return-stub
export function getCurrentAccount(id: string) {
  return { id, kind: 'farm' };
}
