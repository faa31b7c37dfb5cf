declare const store: { rows(): Promise<string[]> };

// ok: code.placeholder-comment
// The token will be added by the caller
export async function list() {
  // ok: code.placeholder-comment
  // Rows that are not in the cache will be fetched again when the page opens
  const rows = await store.rows();
  // ok: code.placeholder-comment
  // Without this, a second request would happen in the same tick
  await Promise.resolve();
  // ok: code.placeholder-comment
  // Chinese (simplified)
  const tongue = "zh-Hans";
  // ok: code.placeholder-comment
  // In production the errors go to the tracker
  const on = process.env.NODE_ENV === "production";
  // ok: code.placeholder-comment
  // Le simulateur de prêt est sur une autre page
  // ok: code.placeholder-comment
  // The hull will be built once the order is paid and the yard has confirmed it
  return { rows, tongue, on };
}

export async function keepCode(phone: string) {
  const code = await draw(phone);
  // ok: code.placeholder-comment
  // await this.smsService.sendCode(phone, code);
  return { message: "Ask at the counter for the code" };
}

export async function told(phone: string) {
  await this.smsService.sendCode(phone);
  // ok: code.placeholder-comment
  // logs the phone (last digits)
  return { message: `Code sent to ${phone}` };
}

export function refuse(answer: Answer) {
  // ok: code.placeholder-comment
  // Check if the answer contains mock data
  if (answer.names.includes('DUMMY')) {
    // ok: code.placeholder-comment
    // Return an error instead of dummy data
    throw new Error('the other side answers with samples');
  }
}
