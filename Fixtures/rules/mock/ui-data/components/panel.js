// ruleid: mock.ui-data
const mockAlerts = [{ id: 1, text: 'low stock' }]

// ruleid: mock.ui-data
const MOCK_CARS = Array.from({ length: 20 }, (_, i) => ({ id: i }))

export function Panel({ driverId, signIn }) {
  // ruleid: mock.ui-data
  const mockProfile = { driverId: driverId, name: 'Ann', rides: 12 }
  if (process.env.NODE_ENV === 'development' && process.env.FAKE_LOGIN) {
    // ok: mock.ui-data
    const mockUser = { id: 'u1', email: 'dev@example.com' }
    signIn(mockUser)
  }
  // ok: mock.ui-data
  const mockHandlers = { driverId: driverId, open: () => {} }
  return <List alerts={mockAlerts} cars={MOCK_CARS} profile={mockProfile} {...mockHandlers} />
}

// ok: mock.ui-data
const DEMO_USERS = { 'ann@example.com': { role: 'admin' } }

// ok: mock.ui-data
const DEMO_TENANT = { id: 'demo', name: 'Demonstration', role: 'viewer' }

export function Report({ report }) {
  // ruleid: mock.ui-data
  const mockSummary = report?.summary || { total: 125, won: 40 }
  // ok: mock.ui-data
  const mockOptions = report?.options || { total: 125 }
  return <Summary {...mockSummary} {...mockOptions} />
}
