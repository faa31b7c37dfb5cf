// What code.simulated-io reports by the comment above it is told once.
export function Harbour() {
  // Mock data for the boats of today
  // ok: mock.ui-data
  const boatsToday = [
    { id: 1, name: "Anna Larsen", email: "anna@harbour.example", status: "active" },
    { id: 2, name: "Bo Lind", email: "bo@harbour.example", status: "active" },
  ];
  // Mock data
  // ok: mock.ui-data
  const mockBerths = [
    { id: 1, name: "North" },
    { id: 2, name: "South" },
  ];
  // Those who called today
  // ruleid: mock.ui-data
  const callers = [
    { id: 1, name: "Anna Larsen", email: "anna@harbour.example", status: "active" },
    { id: 2, name: "Bo Lind", email: "bo@harbour.example", status: "active" },
  ];
  return <List boats={boatsToday} berths={mockBerths} callers={callers} />;
}
