declare const model: {
  barn(path: string): Promise<{ illness: string; confidence: number }>;
  herd(path: string): Promise<{ mood: string }>;
  ask(text: string): Promise<string>;
  price(grain: string): Promise<number>;
};
declare function setForecast(forecast: unknown): void;

export async function inspect(path: string) {
  const [barn, herd] = await Promise.all([
    // ruleid: mock.silent-fallback
    model.barn(path).catch(() => ({ illness: "nothing", confidence: 0.9 })),
    // ruleid: mock.silent-fallback
    model.herd(path).catch(() => ({ mood: "stable" })),
  ]);
  return { barn, herd };
}

export async function gradeEssay(text: string) {
  try {
    return JSON.parse(await model.ask(text));
  } catch {
    // ruleid: mock.silent-fallback
    return { score: 6, remarks: "A solid piece of work." };
  }
}

export async function screenParcel(code: string) {
  try {
    return await customs.screen(code);
  } catch (problem) {
    console.error(problem);
    // ruleid: mock.silent-fallback
    return { hits: [], threatScore: 0, riskLevel: "LOW" };
  }
}

export async function screenMail(text: string) {
  try {
    return await filter.screen(text);
  } catch {
    // ruleid: mock.silent-fallback
    return { isPhishing: false };
  }
}

export async function mayDock(ship: string) {
  try {
    return await harbour.rules(ship);
  } catch {
    // ruleid: mock.silent-fallback
    return { allowed: true, papers: [] };
  }
}

export async function outlook(region: string) {
  try {
    return await model.ask(region);
  } catch {
    // ruleid: mock.silent-fallback
    return "neutral";
  }
}

export async function fetchMoisture(field: string) {
  try {
    return await probes.moisture(field);
  } catch {
    // ruleid: mock.silent-fallback
    return 38.5;
  }
}

export function show(region: string) {
  // ruleid: mock.silent-fallback
  model.ask(region).then(setForecast).catch(() => setForecast({ trend: "stable" }));
}

declare const customs: { screen(code: string): Promise<unknown> };
declare const filter: { screen(text: string): Promise<unknown> };
declare const harbour: { rules(ship: string): Promise<unknown> };
declare const probes: { moisture(field: string): Promise<number> };
