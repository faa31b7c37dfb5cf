// A comment says why, and what is tried is its own question: web storage, a look into text, the end of something.
export function remember(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
    // ok: ts.empty-catch
  } catch {
    // storage may be full or switched off
  }
}

export function readDraft(key: string, set: (draft: unknown) => void) {
  try {
    const text = window.localStorage.getItem(key);
    if (text) set(JSON.parse(text));
    // ok: ts.empty-catch
  } catch {
    // a broken draft is no draft
  }
}

export async function finish(reader: any, controller: any) {
  // ok: ts.empty-catch
  try { await reader.cancel(); } catch { /* already gone */ }
  // ruleid: ts.empty-catch
  controller.close().catch(() => { /* closed before */ });
}

export function name(raw: string) {
  let text = raw;
  try {
    text = decodeURIComponent(raw);
    // ok: ts.empty-catch
  } catch {
    // keep the raw name
  }
  return text;
}

// What is waited for, or changes something elsewhere, is reported in the least grade though a comment explains it.
export async function stow(crate: { id: string }, yard: any, notes: any) {
  try {
    await yard.put(crate);
    // ruleid: ts.empty-catch
  } catch {
    // the next round puts it there
  }
  try {
    notes.add(crate.id);
    notes.flush(crate);
    // ruleid: ts.empty-catch
  } catch {
    // no note then
  }
}
