export async function save(order: Order) {
  try {
    await store(order);
  // ruleid: ts.empty-catch
  } catch {}
  try {
    await notify(order);
  // ruleid: ts.empty-catch
  } catch (error) {
  }
  // ruleid: ts.empty-catch
  await index(order).catch(() => {});
  // ruleid: ts.empty-catch
  index(order).catch(function () {});
  // ruleid: ts.empty-catch
  index(order).catch(noop);
  // ruleid: ts.empty-catch
  const found = await find(order).catch(() => null);
  try {
    await bill(order);
  // ruleid: ts.empty-catch
  } catch {
    // the nightly run tries again
  }
  try {
    socket.close();
  // ruleid: ts.empty-catch
  } catch {}
  return found;
}

export async function refreshAll(accounts: Account[]) {
  for (const account of accounts) {
    try {
      await account.refresh();
    // ruleid: ts.empty-catch
    } catch {
      continue;
    }
  }
}

export async function markSeen(id: string) {
  try {
    await prisma.message.update({ where: { id }, data: { seen: true } });
    return true;
    // ruleid: ts.empty-catch
  } catch {
    return false;
  }
}

export async function moveColumns(client: Client) {
  try {
    await client.query('COMMIT');
  } catch (e) {
    // Only in a lower grade: what failed before is thrown on.
    // ruleid: ts.empty-catch
    await client.query('ROLLBACK').catch(() => {});
    throw e;
  }
}

export async function tieUp(at: Harbour, id: string) {
  // ruleid: ts.empty-catch
  const pilot = await at.pilots.find(id).catch(() => null);
  const berth = await at.berths.next();
  // ruleid: ts.empty-catch
  const note = await at.notes.find(id).catch(() => undefined);
  if (note) berth.note = note.text;
  // ruleid: ts.empty-catch
  at.tides.load().finally(() => at.done()).catch(() => {});
  return { pilot, berth };
}

declare const logger: { debug(fields: object, text: string): void };
declare const ledger: { book(entry: object): void; read(): Promise<object> };

export async function booked(entry: object) {
  try {
    ledger.book(entry);
    logger.debug({ entry }, "booked");
    // ruleid: ts.empty-catch
  } catch {}
  try {
    logger.debug({ read: await ledger.read() }, "read");
    // ruleid: ts.empty-catch
  } catch {}
}

declare const dialog: { confirm(what: object): Promise<void> };

export function leaveBerth(at: Harbour, id: string) {
  // ruleid: ts.empty-catch
  dialog.confirm({ text: "Leave the berth?" }).then(() => at.berths.next()).catch(() => {});
}

declare const locker: { get(key: string): Promise<string | null> };
declare const source: { fetch(key: string): Promise<string> };

export async function chartFor(key: string) {
  try {
    const kept = await locker.get(key);
    if (kept) return kept;
    // Only in a lower grade: the source is asked next.
    // ruleid: ts.empty-catch
  } catch {}
  return await source.fetch(key);
}
