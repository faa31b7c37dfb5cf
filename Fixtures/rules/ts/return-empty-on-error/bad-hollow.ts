declare const api: { get<T>(path: string): Promise<{ data: T }> };
declare const logger: { warn(text: string, problem: unknown): void };
interface Berth { id: string }
declare function setBerths(berths: Berth[]): void;

export async function harbour() {
  const [berths, ships, tolls] = await Promise.all([
    // ruleid: ts.return-empty-on-error
    api.get<Berth[]>("/berths").catch(() => ({ data: [] as Berth[] })),
    // ruleid: ts.return-empty-on-error
    api.get("/ships").catch(() => ({ data: { ships: [], next: null } })),
    // ruleid: ts.return-empty-on-error
    api.get("/tolls").catch(() => ({ paid: 0, open: 0 })),
  ]);
  return { berths, ships, tolls };
}

export function load() {
  Promise.all([
    // ruleid: ts.return-empty-on-error
    api.get<{ berths: Berth[] }>("/berths").catch(() => ({ data: { berths: [] } })),
  ]).then(([answer]) => setBerths(answer.data.berths)).finally(() => undefined);
}

export async function crews() {
  // ruleid: ts.return-empty-on-error
  return api.get("/crews").catch((problem) => {
    logger.warn("no crews", problem);
    return { crews: [] };
  });
}

export async function licence(id: string) {
  try {
    return await api.get(`/licences/${id}`);
    // ruleid: ts.return-empty-on-error
  } catch {
    return { pilot: false, grade: null };
  }
}

export class Soundings {
  async deep(): Promise<number> {
    try {
      return await Sounding.countDocuments({ depth: { $gt: 20 } });
      // ruleid: ts.return-empty-on-error
    } catch (problem) {
      console.error("no soundings", problem);
      return 0;
    }
  }
}
