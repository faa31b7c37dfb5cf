export async function enrol(potter: Potter) {
  // ok: mock.silent-fallback
  return fetch("/api/enrol", { method: "POST" }).catch(() => ({ ok: false }));
}

// An answer without a body is an answer.
export async function forget(address: string) {
  const answer = await fetch("/api/forget", { method: "POST" });
  // ok: mock.silent-fallback
  return answer.json().catch(() => ({ ok: true }));
}

export async function later(pot: Pot) {
  // ok: mock.silent-fallback
  return shelf.put(pot).catch(() => ({ ok: true, queued: true }));
}
