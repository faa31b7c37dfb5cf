// ruleid: mock.ui-data
const mockContacts: Contact[] = [
  { id: '1', name: 'Ann' },
]

// ruleid: mock.ui-data
const sampleOrders = [{ id: 'o1', total: 10 }]

export default function Page() {
  // ruleid: mock.ui-data
  const mockMetrics = { calls: 12, rate: 0.4 }
  return <Table rows={mockContacts} orders={sampleOrders} metrics={mockMetrics} />
}

// ruleid: mock.ui-data
const DEMO_AGENTS = [{ id: "trend", name: "Trend" }]
// ruleid: mock.ui-data
const sampleCampaigns = [{ id: "one", name: "Spring" }]
// ruleid: mock.ui-data
const samplePilots = [draftPilot({ name: "Hanna Mole", phone: "+4940111222" })]
