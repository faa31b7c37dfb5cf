declare const api: { get<T>(path: string): Promise<{ data: T }> };

export async function harbour() {
  const [berths, ships] = await Promise.all([
    // ok: ts.return-empty-on-error
    api.get("/berths").catch((problem) => ({ data: [], problem: String(problem) })),
    // ok: ts.return-empty-on-error
    api.get("/ships").catch(() => ({ data: null })),
  ]);
  const answer = await fetch("/tolls");
  // ok: ts.return-empty-on-error
  const body = await answer.json().catch(() => ({ lines: [] }));
  // ok: ts.return-empty-on-error
  const crew = await api.get("/crew").catch(() => ({ failed: true, crew: [] }));
  return { berths, ships, body, crew };
}
