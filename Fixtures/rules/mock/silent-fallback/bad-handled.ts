declare const probes: { history(field: string): Promise<number[]>; latest(field: string): Promise<number[]> };
declare const mockReadings: number[];
declare function setReadings(readings: number[]): void;
declare function generateSoilHistory(field: string): number[];
declare function createSampleReadings(): number[];

export function loadHistory(field: string) {
  // ruleid: mock.silent-fallback
  probes.history(field).then(setReadings).catch(() => { setReadings(generateSoilHistory(field)); });
}

export function loadLatest(field: string) {
  // ruleid: mock.silent-fallback
  probes.latest(field).then(setReadings).catch(() => setReadings(mockReadings));
}

export function latest(field: string) {
  // ruleid: mock.silent-fallback
  return probes.latest(field).catch(() => createSampleReadings());
}

export async function history(field: string) {
  try {
    return await probes.history(field);
  } catch (problem) {
    console.error(problem);
    // ruleid: mock.silent-fallback
    return generateSoilHistory(field);
  }
}

// The newest of something is no test.
export async function fetchLatestDepth(berth: string) {
  try {
    return await probes.latest(berth);
  } catch {
    // ruleid: mock.silent-fallback
    return { depth: 7.5, draught: 6.25 };
  }
}
