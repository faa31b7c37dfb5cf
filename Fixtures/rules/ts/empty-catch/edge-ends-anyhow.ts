// Lower grades have these.
export async function leave(harbour: Harbour) {
  try {
    await harbour.api.post("/leave");
    // ruleid: ts.empty-catch
  } catch {}
  process.exit(1);
}

export async function claims(harbour: Harbour, slip: string): Promise<boolean> {
  try {
    await harbour.store.insertOne({ slip });
    return true;
    // ruleid: ts.empty-catch
  } catch (_e) {}
  return false;
}

export async function moor(harbour: Harbour, slip: string) {
  try {
    await harbour.api.post("/moor", slip);
  } finally {
    try {
      await harbour.api.post("/unlock", slip);
      // ruleid: ts.empty-catch
    } catch {}
  }
}

export function dismiss(harbour: Harbour) {
  // Whoever is asked may say no; a lower grade has it.
  // ruleid: ts.empty-catch
  confirmLeaving(harbour).then(harbour.leave).catch(() => {});
}
