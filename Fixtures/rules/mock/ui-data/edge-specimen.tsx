// One specimen that an editor offers, and what carries on what the page was given.
type Rule = { id: string; weight: number };

// ok: mock.ui-data
const dummyRule = { id: 'new-rule', weight: 50, owner: 'somebody@example.com' };

// ruleid: mock.ui-data
const dummyRules: Rule[] = [{ id: 'first', weight: 20 }, { id: 'second', weight: 80 }];

// ruleid: mock.ui-data
const dummyStats = { visitors: 1280, orders: 64, revenue: 9120 };

export function Editor({ rule }: { rule: Rule }) {
  // ok: mock.ui-data
  const mockShape = { inner: { id: rule.id, weight: rule.weight }, owner: { id: rule.id } };
  return <code>{JSON.stringify([dummyRule, dummyRules, dummyStats, mockShape])}</code>;
}
