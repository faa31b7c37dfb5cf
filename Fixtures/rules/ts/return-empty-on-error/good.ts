export function parse(text: string) {
  try {
    return JSON.parse(text);
  // ok: ts.return-empty-on-error
  } catch {
    return null;
  }
}

export async function body(request: Request) {
  try {
    return await request.json();
  // ok: ts.return-empty-on-error
  } catch {
    return {};
  }
}

export async function orders(user: string) {
  try {
    return await db.order.findMany({ where: { user } });
  // ok: ts.return-empty-on-error
  } catch (error) {
    throw new OrdersUnavailable(error);
  }
}

export async function highlighted(code: string) {
  try {
    return await highlight(code);
  // ok: ts.return-empty-on-error
  } catch {
    return null;
  }
}

export async function order(id: string) {
  // ok: ts.return-empty-on-error
  if (!id) return null;
  // ok: ts.return-empty-on-error
  const details = await response.json().catch(() => ({}));
  return details;
}

export async function fromCache(key: string) {
  try {
    const text = await redisClient.get(key);
    return text ? JSON.parse(text) : null;
  // ok: ts.return-empty-on-error
  } catch (error) {
    console.warn('the cache cannot be read', error);
    return null;
  }
}

export async function whoIs(token: string) {
  try {
    const { payload } = await jwtVerify(token, await keyClient.publicKey());
    return payload;
  // ok: ts.return-empty-on-error
  } catch {
    return null;
  }
}

export async function principal(token: string) {
  try {
    const claims = await checkClaims(token);
    await touch(claims.accessToken);
    return claims;
  // ok: ts.return-empty-on-error
  } catch (error) {
    logger.error('token refused', { error });
    return null;
  }
}

export async function captcha(box: HTMLElement) {
  try {
    await loadScript();
    return window.captcha.render(box);
  // ok: ts.return-empty-on-error
  } catch (error) {
    console.error('no captcha', error);
    return null;
  }
}

export async function image(link: string) {
  try {
    await assertSafeForFetch(link);
  // ok: ts.return-empty-on-error
  } catch {
    return null;
  }
  return picture(link);
}

export async function worker() {
  try {
    return await navigator.serviceWorker.register('/sw.js');
  // ok: ts.return-empty-on-error
  } catch (error) {
    console.error('no worker', error);
    return null;
  }
}

export async function bodyOrEmpty(response: Response) {
  // ok: ts.return-empty-on-error
  const body = await response.json().catch(() => ({} as Record<string, unknown>));
  return body;
}

export async function pricesOrFail(api: Api) {
  // ok: ts.return-empty-on-error
  return api.prices().catch((error) => {
    console.error('prices', error);
    throw error;
  });
}

export async function figuresOf(road: number) {
  try {
    return await supabase.from('figures').select('*').eq('road', road);
    // ok: ts.return-empty-on-error
  } catch (error) {
    return { tolls: [], failed: true, reason: String(error) };
  }
}

export async function crewOf(ship: number) {
  try {
    return await api.get(`/ships/${ship}/crew`);
    // ok: ts.return-empty-on-error
  } catch (error) {
    console.error('No crew', error);
    return { ship, people: [], error: String(error) };
  }
}

export async function tonnage(text: string) {
  try {
    return Number((JSON.parse(await readFile(text, 'utf8'))).tons);
    // ok: ts.return-empty-on-error
  } catch (error) {
    console.error('No number', error);
    return 0;
  }
}


export async function day(text: string) {
  try {
    const answer = await ask(text);
    return [new Date(answer).toISOString()];
    // ok: ts.return-empty-on-error
  } catch {
    return [];
  }
}

// ok: ts.return-empty-on-error
export const seen = (file: string) => readdir(decodeURIComponent(file)).catch(() => []);

// ok: ts.return-empty-on-error
export const rows = (page: Page) => page.$$eval('tr', read).catch(() => []);

// Nobody takes the result: that drops an error, but it is no empty answer.
export async function sweep(box: { discard(id: string): Promise<object> }, id: string) {
  // ok: ts.return-empty-on-error
  await box.discard(id).catch(() => ({}));
  // ok: ts.return-empty-on-error
  box.discard(id).catch(() => []).finally(() => leave());
}

// ok: ts.return-empty-on-error
export const charts = (disk: Disk) => disk.readDirectoryAsync('charts').catch(() => []);
