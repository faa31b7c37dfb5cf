declare const model: { ask(text: string): Promise<string>; barn(path: string): Promise<unknown> };
declare const quota: { take(key: string): Promise<{ allowed: boolean }> };
declare function setBadge(badge: unknown): void;

// What failed says so.
export async function inspect(path: string) {
  // ok: mock.silent-fallback
  return model.barn(path).catch(() => ({ status: "unavailable", confidence: 0 }));
}

export async function grade(text: string) {
  try {
    return await model.ask(text);
  } catch (problem) {
    // ok: mock.silent-fallback
    return { score: 50, error: String(problem) };
  }
}

// Nothing passes that was not looked at.
export async function mayDock(ship: string) {
  try {
    return await model.ask(ship);
  } catch {
    // ok: mock.silent-fallback
    return { allowed: false, papers: [] };
  }
}

export async function take(key: string) {
  try {
    return await quota.take(key);
  } catch {
    // Fail open: a limiter that is down stops nobody.
    // ok: mock.silent-fallback
    return { allowed: true };
  }
}

export async function getPageSize() {
  try {
    return Number(await model.ask("size"));
  } catch {
    // ok: mock.silent-fallback
    return 25;
  }
}

export async function getRequestTimeout() {
  try {
    return Number(await model.ask("timeout"));
  } catch {
    // ok: mock.silent-fallback
    return 12.5;
  }
}

export async function getTheme() {
  try {
    return await model.ask("theme");
  } catch {
    // ok: mock.silent-fallback
    return "dark";
  }
}

export function badge() {
  // ok: mock.silent-fallback
  model.ask("badge").then(setBadge).catch(() => setBadge({ label: "Guest", risk: "unknown" }));
}
