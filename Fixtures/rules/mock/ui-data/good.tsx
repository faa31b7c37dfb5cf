// ok: mock.ui-data
const mockups = [{ id: '1' }]

// ok: mock.ui-data
const sampleRate = 48000

// ok: mock.ui-data
const mockMode = process.env.MODE === 'mock'

export default function Page() {
  // ok: mock.ui-data
  const mockRows: Row[] = []
  return <Table rows={mockups} rate={sampleRate} mode={mockMode} more={mockRows} />
}

// ok: mock.ui-data
const demoVideos = [{ id: "start", url: "/start.mp4" }]
// ok: mock.ui-data
const sampleQuestions = ["What can you do?"]

// ok: mock.ui-data
const samplePilotNames = names.map((name) => draftPilot({ name }))

// Nothing is made up: this is what a page shows before its data comes.
// ok: mock.ui-data
const placeholderData: Harbour = { ships: 0, berths: { free: 0, taken: [] }, name: "" };

// What an empty input suggests.
// ok: mock.ui-data
const placeholderMessages = ["Ask about the tides…", "Ask about a berth…"];
