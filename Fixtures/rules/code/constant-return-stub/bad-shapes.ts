// ruleid: code.constant-return-stub
export async function fetchHerd(id: string) {
  return { yield: 87.5, sick: 13 };
}

export const barnApi = {
  // ruleid: code.constant-return-stub
  getHealth: async () => {
    return { state: 'healthy', latency: 45, load: 'Low' };
  },
};

// ruleid: code.constant-return-stub
router.post('/treatments', (req, res) => {
  res.status(201).json({ message: 'Treatment recorded' });
});

// ruleid: code.constant-return-stub
router.delete('/cows/:id', (req, res) => {
  console.log('delete');
  res.json({ success: true });
});

// ruleid: code.constant-return-stub
router.get('/cows', (req, res) => {
  res.json([{ id: 1, name: 'Bella' }, { id: 2, name: 'Daisy' }]);
});

// ruleid: code.constant-return-stub
router.get('/summary/:id', async (req, res) => {
  res.json({ milk: 1200, cows: 80 });
});

// ruleid: code.constant-return-stub
export function getCurrentUser() {
  return { id: 'user-1', name: 'Ada' };
}

router.post('/enter', (req, res) => {
  check(req.body);
  // ruleid: code.constant-return-stub
  res.json({ token: 'abc', kind: 'bearer' });
});

export function enter(form: Form) {
  // ruleid: code.constant-return-stub
  localStorage.setItem('token', 'barn-token');
}
