declare const store: { remove(path: string): Promise<void>; rows(): Promise<string[]> };

export async function checkout(seat: string) {
  // ruleid: code.placeholder-comment
  // Mailing logic will be implemented here
  const rows = await store.rows();
  return {
    seat,
    // ruleid: code.placeholder-comment
    guide: "somebody", // We'll add the name of the guide later
    // ruleid: code.placeholder-comment
    slots: [], // Slots would need a separate API call
    rows,
  };
}

export async function drop(path: string) {
  // ruleid: code.placeholder-comment
  // In production, remove from Cloud Storage
  return { path, ok: true };
}

export function mount() {
  // ruleid: code.placeholder-comment
  // Tracking initialization would typically happen here
  return store;
}

export async function sync(kind: string) {
  // ruleid: code.placeholder-comment
  // Implementation would depend on the kind
  switch (kind) {
    default:
      return store.rows();
  }
}

// ruleid: code.placeholder-comment
// Controlled substances (simplified - should use the register)
const controlled = ["morphine"];

export function warn(name: string) {
  // ruleid: code.placeholder-comment
  // TODO: Track the last warning in the record
  // Simuler un délai du réseau
  return controlled.includes(name);
}

export async function quote() {
  // ruleid: code.placeholder-comment
  // Simuler une requête
  return store.rows();
}

export async function price() {
  // ruleid: code.placeholder-comment
  // Recherche simple (pour l'instant, des valeurs fixes)
  return store.rows();
}

// ruleid: code.placeholder-comment
// Calls of the harbour stay stubbed until the contract is signed
export const harbour = "";

export async function render() {
  // ruleid: code.placeholder-comment
  // TODO (phase 5): wire the live renderer
  const rows = await store.rows();
  // ruleid: code.placeholder-comment
  // A worker is expected to pick this up (future task)
  return rows;
}

// ruleid: code.placeholder-comment
// Receipt by mail (will be implemented in the mail service)
export async function receipt(text: string) {
  // ruleid: code.placeholder-comment
  // Save to localStorage for now
  localStorage.setItem("receipt", text);
}

export async function sendCode(phone: string) {
  const code = await draw(phone);
  await store.set(phone, code);
  // ruleid: code.placeholder-comment
  // await this.smsService.sendCode(phone, code);
  return { message: `Code sent to ${phone}` };
}

export async function forgot(req: Request, res: Response) {
  await remember(req.body.email);
  // ruleid: code.placeholder-comment
  // await mailer.sendReset(req.body.email);
  res.json({ message: "The e-mail was sent" });
}

// ruleid: code.placeholder-comment
// Store the logs in memory for now — replace with the store of the harbour
const logs = new Map<string, Log>();

export async function keepMail(mail: string) {
  await post('/api/match', {
    mail,
    // ruleid: code.placeholder-comment
    // We'd create a route of its own for mails in production
    mode: 'count',
  });
}
