function save() {
  // ruleid: code.placeholder-comment
  // In a real app, this would call the API
  mark('saved')
}

function price(symbol: string) {
  // ruleid: code.placeholder-comment
  const last = 2000; // Placeholder
  save(last);
  // ruleid: code.placeholder-comment
  // Simulate the export
  return last;
}

// ruleid: code.placeholder-comment
// Mock authentication for now - replace with your actual auth
function session(token: string) {
  return { token };
}

function levels(symbols: string[]) {
  // ruleid: code.placeholder-comment
  // Generate mock levels
  const found = symbols.map(() => 7);
  // ruleid: code.placeholder-comment
  // For demo, every clerk may close it
  const allowed = true;
  // ruleid: code.placeholder-comment
  // Depth of the market (simulated)
  const depth = 12;
  return { found, allowed, depth };
}

export async function positions(fleet: Fleet) {
  // ruleid: code.placeholder-comment
  // Real call would be: GET /fleet/positions
  return fleet.map((truck) => ({ id: truck.id, lat: 46.05, lng: 14.5 }));
}

export function summary(shown: Entry[]) {
  if (shown.length === 0) {
    // ruleid: code.placeholder-comment
    // Fallback to sample entries
    return SAMPLES;
  }
  // ruleid: code.placeholder-comment
  // TODO: Replace the stub below with the reporting service
  return shown;
}

// ruleid: code.placeholder-comment
/** STUB: there is no endpoint for tolls. */
export const useTolls = () => ({ data: [], isLoading: false });

export function effects(column: Column) {
  // ruleid: code.placeholder-comment
  // Effects of the column (mock — the real ones come with the server)
  return [`SMS: ${column.name}`];
}

export function next(plan: string) {
  // ruleid: code.placeholder-comment
  // A simple guess - in reality you'd use a parser
  return plan.split(' ')[0];
}

export async function replyTo(message: Message, text: string) {
  // ruleid: code.placeholder-comment
  // TODO: Send the reply to the API
  await markRead(message);
  toast.success("Sent");
}

export async function resetPassword(user: User) {
  // ruleid: code.placeholder-comment
  // TODO: Update password in database
  return { done: true, user: user.id };
}

// ruleid: code.placeholder-comment
// Generate sample headlines for the demo
export function headlines() {
  return [{ title: "Ferry late" }];
}

export const figures = {
  // ruleid: code.placeholder-comment
  incidents: 0, // TODO: Implement the counting
};

export function remind(people: Person[]) {
  // ruleid: code.placeholder-comment
  // TODO: Implement e-mail sending when the mailer is ready
  closeList(people);
  toast.success(`${people.length} reminded`);
}

// ruleid: code.placeholder-comment
// Stub component for TideTable
export function TideTable() {
  return null;
}

export const gains = (sum: number) => ({
  // ruleid: code.placeholder-comment
  month: sum * 0.02, // Mock 2% for a month
});

export function flow(months: number) {
  // ruleid: code.placeholder-comment
  // TODO: Implement historical analysis over the months
  return current();
}

export function moment(pictureId: string) {
  // ruleid: code.placeholder-comment
  const day = new Date(); // In production, get from the picture
  // ruleid: code.placeholder-comment
  const sent = false; // TODO: Extract from the answer of the bridge
  return { day, sent, pictureId };
}

// ruleid: code.placeholder-comment
// Rates for the switch of currencies. A real implementation would ask a bank
export const rates = { eur: 1 };
