function render() {
  // ok: code.placeholder-comment
  // placeholder image while the avatar loads
  return show('in production, this would be a string')
}

function input(name: string) {
  // ok: code.placeholder-comment
  // Placeholder shown while the list is loading
  // ok: code.placeholder-comment
  // Simulate a click of the user
  return name;
}

function ledger(entries: number[]) {
  // ok: code.placeholder-comment
  // Load the demo workspace of the visitor
  // ok: code.placeholder-comment
  // Use mock server settings from the environment
  return entries;
}

export function invite(role: string) {
  if (role === 'pending') {
    // ok: code.placeholder-comment
    // It could wait for an answer. For now, return an error.
    return { error: 'pending' };
  }
  return { role };
}

export async function settle(contract: Contract, road: Road) {
  // ok: code.placeholder-comment
  await contract.callStatic.settle(road.id); // Simulate transaction
  const tx = await contract.settle(road.id);
  // ok: code.placeholder-comment
  // Mock id "col-tolls" from MOCK_COLUMNS → null.
  if (!road.column) return null;
  return {
    tx,
    // ok: code.placeholder-comment
    label: road.number, // placeholder; renamed later by the warden
    // ok: code.placeholder-comment
    photo: road.photo || blank, // Fallback to placeholder image
  };
}

export async function answerTo(message: Message) {
  // ok: code.placeholder-comment
  // TODO: cache what the API answers
  const reply = await api.get(message.id);
  // ok: code.placeholder-comment
  // Falls back to the last answer when the API is away
  return reply ?? lastAnswer(message);
}

// ok: code.placeholder-comment
// In development, use localhost; in production, use the address of the site
export const site = process.env.SITE;

// ok: code.placeholder-comment
// TODO: Update this to use the new API version when we upgrade
export const version = "2023-10";

// ok: code.placeholder-comment
// Placeholder component for the time in which the table is loaded
export const Waiting = () => null;

export function flowed(months: number) {
  // ok: code.placeholder-comment
  // The analysis is implemented over the months that are closed
  return current();
}

export function jar(secure: boolean) {
  // ok: code.placeholder-comment
  // Use secure cookies in production
  return { secure };
}

export function shape(bits: number[], form: Form) {
  // ok: code.placeholder-comment
  bits.push(0); // Dummy mask value; overwritten later by the best one
  form.field({
    // ok: code.placeholder-comment
    // placeholder: t('form.storage'),
    name: 'storage',
  });
  // ok: code.placeholder-comment
  // this call only accepts ids for now
  return form.send(bits);
}

export function desk(settings: Settings) {
  // ok: code.placeholder-comment
  // Use mock ONLY if it is explicitly enabled
  return settings.mock ? settings.mockDesk : settings.desk;
}

export interface SigningOptions {
  /**
   * Whether signatures are checked.
   * In production you must use `true` here.
   */
  // ok: code.placeholder-comment
  strict?: boolean;
}

export function joinHarbour(crew: Crew) {
  // ok: code.placeholder-comment
  // An imported (placeholder) sailor has no address of its own.
  const first = crew.addresses?.[0];
  // ok: code.placeholder-comment
  // would use hide(), but that moves the focus.
  crew.label.style.opacity = '0';
  // ok: code.placeholder-comment
  // Keep scripts out that would come via mock responses.
  headers.set('X-Content-Type-Options', 'nosniff');
  return first;
}

export function route(host: string) {
  // ok: code.placeholder-comment
  // Check if this is a mock harbour's name
  if (host.startsWith('mock.')) return 'mock';
  // ok: code.placeholder-comment
  // simulate link click
  location.href = host;
  return 'real';
}

export function glide(element: HTMLElement) {
  // ok: code.placeholder-comment
  // Ideally this would use "smooth", but that does not work in every browser
  element.scrollIntoView();
}

export function chartAddress(template: string, berth: string) {
  // ok: code.placeholder-comment
  // Replace the placeholder with the real berth.
  const address = template.replace("{berth}", berth);
  return address;
}

export function freeBerths(berths: Berth[]): Berth[] {
  // ok: code.placeholder-comment
  // TODO: Extract to a helper
  return berths.filter((berth) => berth.free);
}
