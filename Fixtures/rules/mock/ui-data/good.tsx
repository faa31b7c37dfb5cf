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

export function HarbourFeesTeaser() {
  // Rows that are shown blurred until the fee is paid
  // ok: mock.ui-data
  const dummyFees = [{ berth: "North 4", fee: "from 20 a night" }, { berth: "East 9", fee: "from 35 a night" }];
  return <Blurred rows={dummyFees} />;
}

export function CrewImport() {
  const downloadTemplate = () => {
    // ok: mock.ui-data
    const rows = [
      { email: "mate@harbour.example", role: "Mate" },
      { email: "cook@harbour.example", role: "Cook" },
    ];
    save(rows.map((row) => `${row.email},${row.role}`).join("\n"));
  };
  return <button onClick={downloadTemplate}>Template</button>;
}
