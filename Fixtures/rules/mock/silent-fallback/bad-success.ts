export async function enrol(potter: Potter) {
  const answer = await fetch("/api/enrol", { method: "POST", body: JSON.stringify(potter) })
    // ruleid: mock.silent-fallback
    .catch(() => ({
      ok: true,
      json: async () => ({ enrolled: true, code: "K-" + Date.now() }),
    }));
  return answer.json();
}

export async function fire(pot: Pot) {
  // ruleid: mock.silent-fallback
  const answer = await fetch("/api/fire", { method: "POST" }).catch(() => ({ ok: true, json: async () => pot }) as Response);
  return answer.ok;
}
