// Which of the silent ones weigh more: those whose result somebody takes further, or that reach a service. All are reported.
export function Shelf({ api, fetch, setRows, setSize, cache, rows }: any) {
  // ruleid: ts.empty-catch
  api.rows().then(setRows).catch(() => {});
  // ruleid: ts.empty-catch
  fetch('/rows/seen', { method: 'POST' }).catch(() => {});
  // Nobody takes anything from these: the least grade.
  // ruleid: ts.empty-catch
  setSize((n: number) => n + 1).catch(() => {});
  // ruleid: ts.empty-catch
  cache.write(rows.map((row: any) => row.id)).catch(() => {});
  return null;
}

export async function untilUp(url: string, tries: number, ask: any) {
  while (tries-- > 0) {
    try {
      if (await ask(url)) return;
      // ruleid: ts.empty-catch
    } catch {}
    await new Promise((done) => setTimeout(done, 500));
  }
}

// Whoever is asked for a folder may close the window, and a form shows what its schema says. Both are graded lower.
function pickPen() {
  // ruleid: ts.empty-catch
  window.farm.browseDirectory().then((folder: string) => setPen(folder)).catch(() => {});
  // ruleid: ts.empty-catch
  penSchema.validate(pen, { abortEarly: true }).then((good: object) => save(good)).catch(() => {});
}
