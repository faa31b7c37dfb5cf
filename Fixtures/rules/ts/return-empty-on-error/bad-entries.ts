export async function prices(crops: string[]) {
  const data: Record<string, Price[]> = {};
  for (const crop of crops) {
    try {
      data[crop] = await market.prices(crop);
      // ruleid: ts.return-empty-on-error
    } catch (error) {
      console.error('no prices', crop, error);
      data[crop] = [];
    }
  }
  return data;
}

export async function bids(place: string): Promise<Bid[]> {
  const key = `bids:${place}`;
  try {
    return await exchange.bids(place);
    // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.error('bids', error);
    const stale = staleCopy<Bid[]>(key);
    if (stale) return stale;
    return [];
  }
}

export async function skippers(): Promise<Skipper[]> {
  try {
    return await store.skippers();
  } catch (error) {
    // ruleid: ts.return-empty-on-error
    if (isNetworkError(error)) {
      console.warn('no network');
      return [];
    }
    throw error;
  }
}

export function load(port: string) {
  fetch(`/api/quays?port=${port}`)
    .then((answer) => answer.json())
    .then(setQuays)
    // ruleid: ts.return-empty-on-error
    .catch(() => {
      setQuays([]);
      setLoading(false);
    });
}
