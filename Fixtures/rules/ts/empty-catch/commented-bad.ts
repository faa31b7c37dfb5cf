// A comment says why, and the result is safe: reported, but as the least of them.
export function remember(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
    // ruleid: ts.empty-catch
  } catch {
    // storage may be full or switched off
  }
}

export function readDraft(key: string, set: (draft: unknown) => void) {
  try {
    const text = window.localStorage.getItem(key);
    if (text) set(JSON.parse(text));
    // ruleid: ts.empty-catch
  } catch {
    // a broken draft is no draft
  }
}

export async function finish(reader: any, controller: any) {
  // ruleid: ts.empty-catch
  try { await reader.cancel(); } catch { /* already gone */ }
  // ruleid: ts.empty-catch
  controller.close().catch(() => { /* closed before */ });
}

export function name(raw: string) {
  let text = raw;
  try {
    text = decodeURIComponent(raw);
    // ruleid: ts.empty-catch
  } catch {
    // keep the raw name
  }
  return text;
}
