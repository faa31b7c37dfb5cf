const FALLBACK_FERRIES = [
  { id: "f1", name: "Heron", seats: 120 },
  { id: "f2", name: "Osprey", seats: 80 },
];

export async function ferries(port: string) {
  try {
    return await timetable.list(port);
  } catch (error) {
    console.error(error);
    // ruleid: mock.silent-fallback
    return FALLBACK_FERRIES;
  }
}

export async function tides(port: string, setTides: (tides: Tide[]) => void) {
  try {
    setTides(await water.tides(port));
  } catch {
    // ruleid: mock.silent-fallback
    setTides(createSampleTides());
  }
}

export async function crossings(route: Route) {
  const rows = await table.crossings(route);
  if (!rows || rows.length === 0) {
    // ruleid: mock.silent-fallback
    const sampleCrossings = [{ day: "Monday", ferry: "Heron", passengers: 64 }];
    return sampleCrossings;
  }
  return rows;
}

export class Advice {
  async forRoute(route: Route) {
    try {
      return await this.model.ask(route);
    } catch {
      // ruleid: mock.silent-fallback
      return this.getFallbackRecommendations();
    }
  }
}
