export function remember(key: string, value: string) {
  // ok: ts.empty-catch
  try {
    localStorage.setItem(key, value);
  } catch {
    // storage may be full or switched off
  }
}

export function readDraft(key: string, set: (draft: unknown) => void) {
  // ok: ts.empty-catch
  try {
    const text = window.localStorage.getItem(key);
    if (text) set(JSON.parse(text));
  } catch {
    // a broken draft is no draft
  }
}

export async function finish(reader: any, controller: any) {
  // ok: ts.empty-catch
  try { await reader.cancel(); } catch { /* already gone */ }
  // ok: ts.empty-catch
  controller.close().catch(() => { /* closed before */ });
}

export function name(raw: string) {
  let text = raw;
  // ok: ts.empty-catch
  try {
    text = decodeURIComponent(raw);
  } catch {
    // keep the raw name
  }
  return text;
}
