import { cookies } from 'next/headers';

export async function save(order: Order) {
  try {
    await store(order);
  // ok: ts.empty-catch
  } catch (error) {
    logger.error({ error }, 'cannot store the order');
  }
  try {
    await notify(order);
  // ok: ts.empty-catch
  } catch {
    failed += 1;
  }
  // ok: ts.empty-catch
  await index(order).catch((error) => report(error));
  // ok: ts.empty-catch
  const body = await response.json().catch(() => null);
  // ok: ts.empty-catch
  const schema = z.string().catch('none');
  // ok: ts.empty-catch
  setTimeout(() => {}, 10);
  return { body, schema };
}

export function client(cookieStore: Store) {
  return {
    setAll(all: Cookie[]) {
      try {
        all.forEach(({ name, value }) => cookieStore.set(name, value));
      // ok: ts.empty-catch
      } catch {
        // Called from a Server Component, the middleware refreshes the session.
      }
    },
  };
}

export function hosts(links: string[]) {
  const found: string[] = [];
  for (const link of links) {
    try {
      found.push(new URL(link).host);
    // ok: ts.empty-catch
    } catch {
      continue;
    }
  }
  return found;
}

export async function startPicture(video: HTMLVideoElement) {
  // ok: ts.empty-catch
  await video.play().catch(() => undefined);
}

export async function wasSeen(id: string) {
  try {
    return (await prisma.message.findUniqueOrThrow({ where: { id } })).seen;
    // ok: ts.empty-catch
  } catch {
    return false;
  }
}


export async function photograph(page: Page) {
  // ok: ts.empty-catch
  await page.screenshot({ path: 'quay.png' }).catch(() => {});
  // ok: ts.empty-catch
  const name = await page.locator('#name').inputValue().catch(() => null);
  // ok: ts.empty-catch
  await page.waitForSelector('.quay').catch(() => { /* not on every page */ });
  return name;
}
