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

export async function showBerth(id: string, at: Harbour) {
  // ok: ts.empty-catch
  const berth = await at.berths.find(id).catch(() => null);
  if (!berth) return notFound();
  // ok: ts.empty-catch
  const owner = await at.owners.find(berth.ownerId).catch(() => undefined);

  if (!owner || owner.left) {
    throw new Error('nobody owns this berth');
  } else {
    greet(owner);
  }
  // ok: ts.empty-catch
  const pass = await at.passes.check(owner).catch(() => null);
  if (!pass?.valid) throw new Error('no pass');
  const [ship, pilot] = await Promise.all([
    // ok: ts.empty-catch
    at.ships.find(berth.shipId).catch(() => null),
    // ok: ts.empty-catch
    at.pilots.find(berth.pilotId).catch(() => null),
  ]);
  if (!ship || !pilot) return notFound();
  return { berth, owner, ship, pilot };
}

// ok: ts.empty-catch
export const Filter = z
  .object({ tide: z.enum(['high', 'low']).catch(() => undefined), berth: BerthSchema.catch(() => undefined) });

let loading: Promise<Tide> | null = null;

export function loadTide(): Promise<Tide> {
  loading = fetchTide();
  // ok: ts.empty-catch
  loading.finally(() => {
    loading = null;
  }).catch(() => {});
  return loading;
}

export async function firstOf(tide: Promise<Tide>, limit: Promise<never>) {
  // The race below sees the error.
  // ok: ts.empty-catch
  tide.catch(() => {});
  // ok: ts.empty-catch
  limit.catch(() => undefined);
  return Promise.race([tide, limit]);
}

declare const form: { validateFields(): Promise<object> };
declare const submit: (values: object) => void;

// A form shows itself what does not hold.
export const onOk = () =>
  form
    .validateFields()
    .then(submit)
    // ok: ts.empty-catch
    .catch(() => {});

declare const logger: { debug(fields: object, text: string): void };

export function told(tools: { name: string }[]) {
  let heard = false;
  try {
    logger.debug({ names: tools.map((tool) => tool.name) }, "listed tools");
    // ok: ts.empty-catch
  } catch {}
  try {
    const first = tools[0];
    logger.debug({ first }, "first tool");
    heard = true;
    // ok: ts.empty-catch
  } catch {}
  return heard;
}

export function flicker(clip: Ref<HTMLVideoElement>, noop: () => void) {
  // ok: ts.empty-catch
  clip.video.value?.play().then(() => clip.mark("ready")).catch(noop);
}
