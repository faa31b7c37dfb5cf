// Comments beside a dropped error, cleaning up, and a value with a fallback: less urgent, but reported.
declare const disk: { deleteAsync(p: string): Promise<void>; writeAsync(p: string): Promise<void> };
declare const refresh: () => Promise<void>;

export function keepAlive(pending: Promise<void>[]) {
  // ruleid: ts.empty-catch
  pending[0].then(() => refresh()).catch(() => {}); // Whoever waits sees it; this only silences unhandled rejections.
}

export function warm() {
  // Best effort: the next visit loads it anyway.
  // ruleid: ts.empty-catch
  refresh().catch(() => {});
}

export async function drop(path: string) {
  // ruleid: ts.empty-catch
  await disk.deleteAsync(path).catch(() => {});
}

export function zone(): string {
  try {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
    // ruleid: ts.empty-catch
  } catch {}
  return "UTC";
}

export async function forget(path: string) {
  // ruleid: ts.empty-catch
  await disk.writeAsync(path).catch(() => ({}));
}

declare const mail: { send(to: string): Promise<string> };

export async function announce(to: string) {
  await mail
    .send(to)
    .then((id) => console.log(id))
    // ruleid: ts.empty-catch
    .catch((error) => {});
}
