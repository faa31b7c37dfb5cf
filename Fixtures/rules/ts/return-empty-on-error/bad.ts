export async function orders(user: string) {
  try {
    return await db.order.findMany({ where: { user } });
  // ruleid: ts.return-empty-on-error
  } catch {
    return [];
  }
}

export async function order(id: string) {
  try {
    const response = await fetch(`/orders/${id}`);
    return response;
  // ruleid: ts.return-empty-on-error
  } catch (error) {
    return null;
  }
}

export async function settings() {
  try {
    return await loadSettings();
  // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.error('cannot load the settings', error);
    return {};
  }
}

// ruleid: ts.return-empty-on-error
export const recent = async () => prisma.event.findMany().catch(() => []);

export async function partners(user: string): Promise<Partner[]> {
  try {
    const response = await fetch(`/api/partners?user=${encodeURIComponent(user)}`);
    if (!response.ok) throw new Error('no partners');
    return await response.json();
  // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.error('cannot read the partners', error);
    return [];
  }
}

export async function vendor(id: string) {
  try {
    const rows = await db
      .select()
      .from(vendors)
      .where(eq(vendors.id, id));
    return { ...rows[0], since: new Date(rows[0].since) };
  // ruleid: ts.return-empty-on-error
  } catch (error) {
    logger.error('cannot read the vendor', error);
    return null;
  }
}

// ruleid: ts.return-empty-on-error
export const banks = async () => fetch('/banks').then((response) => response.json()).catch(() => []);

export async function slots(token: string): Promise<Slot[]> {
  try {
    const answer = await calendarFetch('https://calendar.example/v1/slots', { token });
    const body = await answer.json();
    return body.slots;
  // ruleid: ts.return-empty-on-error
  } catch {
    return [];
  }
}

export async function preferred(user: string): Promise<string | null> {
  try {
    const result = await query('SELECT provider FROM preferences WHERE user_id = $1', [user]);
    return result.rows[0].provider;
  // ruleid: ts.return-empty-on-error
  } catch (error) {
    logger.error('no preference', error);
    return null;
  }
}

export async function fraudAlert(account: string) {
  try {
    const analysis = await analyseAccount(account);
    return analysis.score > 70 ? alertFor(analysis) : null;
  // ruleid: ts.return-empty-on-error
  } catch (error) {
    logger.error('analysis failed', { error });
    return null;
  }
}

export function nearbyShops(api: Api): Promise<Shop[]> {
  // ruleid: ts.return-empty-on-error
  return api.shops().then((shops) => shops.slice(0, 5)).catch(() => [] as Shop[]);
}

export async function quoteOrNothing(api: Api) {
  const quote = await api
    .quote()
    // ruleid: ts.return-empty-on-error
    .catch((error) => {
      console.warn('no quote', error);
      return null;
    });
  return quote;
}

export async function stockOf(sku: string): Promise<number | null> {
  try {
    const answer = await requestShopApi<Stock>(`/stock/${sku}`);
    return answer.count;
    // ruleid: ts.return-empty-on-error
  } catch {
    return null;
  }
}

export const roadsOf = (country: string) =>
  fetch(`/api/roads?country=${country}`)
    .then((answer) => answer.json())
    // ruleid: ts.return-empty-on-error
    .catch(() => [] as Road[]);

export async function feeOf(road: number) {
  try {
    const fee = await tollContract.feeOf(road);
    return { fee: fee.toString() };
    // ruleid: ts.return-empty-on-error
  } catch {
    return null;
  }
}

export async function figuresOf(road: number) {
  try {
    return await supabase.from('figures').select('*').eq('road', road);
    // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.error('No figures', error);
    return { tolls: [], sums: { year: 0, month: 0 }, last: null };
  }
}

export async function speedOf(ship: number) {
  try {
    return await api.get(`/ships/${ship}/speed`);
    // ruleid: ts.return-empty-on-error
  } catch (cause) {
    const error = cause as Error;
    console.error('No speed', error.message);
    return [];
  }
}

export async function balanceOf(ship: number): Promise<number> {
  try {
    return (await api.get(`/ships/${ship}/balance`)).sum;
    // ruleid: ts.return-empty-on-error
  } catch (error) {
    logger.error('No balance', error);
    return 0;
  }
}

export async function logbook(ship: number) {
  try {
    return await api.get(`/ships/${ship}/log`);
    // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.error('No log', error);
    return { ship, entries: [], readAt: new Date().toISOString() };
  }
}


export async function cargo(ship: number) {
  try {
    const rows = await db.collection('cargo').where('ship', '==', ship).get();
    return { rows: rows.docs, total: rows.size, readAt: new Date() };
    // ruleid: ts.return-empty-on-error
  } catch (error) {
    logger.error('No cargo', { ship, error });
    return { rows: [], total: 0, open: 0 };
  }
}

// ruleid: ts.return-empty-on-error
export const crew = (ship: string) => request('crew', `ship=${encodeURIComponent(ship)}`).catch(() => []);

export async function coupon(id: string) {
  try {
    return await tillClient({ mode: 'live' }).coupons.retrieve(id);
    // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.log('No coupon', error);
    return null;
  }
}

export async function countSlips() {
  try {
    return await Slips.find({ free: true }).countAsync();
    // ruleid: ts.return-empty-on-error
  } catch {
    return 0;
  }
}
