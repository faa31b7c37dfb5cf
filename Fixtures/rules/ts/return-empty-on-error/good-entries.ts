export async function prices(crops: string[]) {
  const data: Record<string, Price[]> = {};
  const failed: string[] = [];
  for (const crop of crops) {
    try {
      data[crop] = await market.prices(crop);
      // ok: ts.return-empty-on-error
    } catch (error) {
      failed.push(crop);
    }
  }
  return { data, failed };
}

export async function bids(place: string): Promise<Bid[]> {
  try {
    return await exchange.bids(place);
    // ok: ts.return-empty-on-error
  } catch (error) {
    const stale = staleCopy<Bid[]>(place);
    if (stale) return stale;
    throw error;
  }
}

export async function skippers(): Promise<Skipper[]> {
  try {
    return await store.skippers();
  } catch (error) {
    // ok: ts.return-empty-on-error
    if (error.code === 'NOT_FOUND') {
      return [];
    }
    throw error;
  }
}

export function load(port: string) {
  fetch(`/api/quays?port=${port}`)
    .then((answer) => answer.json())
    .then(setQuays)
    // ok: ts.return-empty-on-error
    .catch((error) => {
      setQuays([]);
      setError(error);
    });
}
