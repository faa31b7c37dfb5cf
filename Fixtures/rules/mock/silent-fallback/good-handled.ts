declare const probes: { history(field: string): Promise<number[]> };
declare const lastReadings: number[];
declare function setReadings(readings: number[]): void;
declare function setProblem(problem: string): void;
declare function generateReport(readings: number[]): string;
declare function generateErrorEvents(problem: unknown): string[];

export function loadHistory(field: string) {
  // ok: mock.silent-fallback
  probes.history(field).then(setReadings).catch(() => setReadings(lastReadings));
}

export function report(field: string) {
  // ok: mock.silent-fallback
  return probes.history(field).then(generateReport).catch((problem) => setProblem(String(problem)));
}

export async function history(field: string) {
  try {
    return await probes.history(field);
  } catch (problem) {
    // ok: mock.silent-fallback
    return generateErrorEvents(problem);
  }
}
