export async function run(items: Item[]) {
  // ok: ts.unhandled-promise
  await Promise.all(items.map(async (item) => save(item)));
  // ok: ts.unhandled-promise
  for (const item of items) await save(item);
  // ok: ts.unhandled-promise
  items.forEach((item) => queue.push(item));
  // ok: ts.unhandled-promise
  const one = new Promise((resolve) => setTimeout(resolve, 10));
  // ok: ts.unhandled-promise
  setInterval(async () => {
    try {
      await refresh();
    } catch (error) {
      report(error);
    }
  }, 1000);
  // ok: ts.unhandled-promise
  setTimeout(async () => refresh().catch(report), 10);
  return one;
}
