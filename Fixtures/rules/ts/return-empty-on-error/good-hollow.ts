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

export async function probe(id: string) {
  try {
    return await api.get(`/buoys/${id}`);
    // ok: ts.return-empty-on-error
  } catch {
    return { reachable: false, answer: null };
  }
}

export class Lamps {
  async lit(): Promise<number> {
    try {
      return await LAMPS.find((lamp) => lamp.lit).count();
      // ok: ts.return-empty-on-error
    } catch (problem) {
      console.error("no lamps", problem);
      return 0;
    }
  }
}
