import { db } from './db'

// ok: code.placeholder-comment
// All props that would normally go to the parent
export interface Props {
  title: string
}

export async function preview(id: string) {
  // ok: code.placeholder-comment
  // Preview the template with sample data
  return render(id, SAMPLE)
}

export function rows(id: string) {
  // ok: code.placeholder-comment
  // Real accounts never show demo data
  return db.rows(id).filter((row) => !row.demo)
}

export function trace(span: Span) {
  // ok: code.placeholder-comment
  // Sample 10% of the transactions
  return span.start()
}

export async function upload(file: Blob) {
  // ok: code.placeholder-comment
  // In production, upload to the bucket
  if (process.env.NODE_ENV === 'production') return bucket.put(file)
  return disk.put(file)
}

export async function ready() {
  // ok: code.placeholder-comment
  // Wait until the database is ready
  await poll()
}

export function guard(token: string) {
  // ok: code.placeholder-comment
  // Without this check the session would then be handled by the old server
  return check(token)
}

export function temp() {
  // ok: code.placeholder-comment
  // Temporary file, removed when the request ends
  return open()
}

export function moor(ship: Ship, pilot?: Pilot) {
  // Ships may be sold while they lie here (their papers stay the same), so we check every
  // ok: code.placeholder-comment
  // signed pilot call here.
  assertPilot(ship, pilot);
  // ok: code.placeholder-comment
  // If no pilot is given, it will be loaded from the database.
  const chosen = pilot ?? pilots.of(ship);
  // ok: code.placeholder-comment
  // Otherwise leave the name of the berth as a placeholder.
  const label = chosen ? chosen.name : ship.berthName;
  // ok: code.placeholder-comment
  // Create a mock HarbourSocket object that bridges the calls of both harbours.
  const answer = { send: (text: string) => collect(text) };
  const style = {
    // ok: code.placeholder-comment
    // Placeholder
    '& p.empty::before': { content: 'attr(data-placeholder)' },
    color: 'grey',
  };
  return { label, answer, style };
}

export function board(harbour: Harbour) {
  // ok: code.placeholder-comment
  // Mock server status
  const lamp = harbour.servers.map((server) => server.state);
  return lamp;
}
