export async function withCounts(owners: Owner[]) {
  return Promise.all(
    owners.map(async (owner) => {
      try {
        const boats = await fleet.countBoats(owner.id);
        return { ...owner, boats: boats.total };
        // ok: ts.return-empty-on-error
      } catch (error) {
        return { ...owner, boats: null, error: String(error) };
      }
    }),
  );
}

export async function sync(batch: Row[]) {
  try {
    const done = await writer.write(batch);
    return { written: done, failed: 0, skipped: 0, total: batch.length };
    // ok: ts.return-empty-on-error
  } catch (error) {
    return { written: 0, skipped: 0, retried: 0, failed: batch.length };
  }
}

export function useLog(boat: string) {
  const load = async () => {
    try {
      const log = await logService.getLog(boat);
      setLog(log);
      // ok: ts.return-empty-on-error
    } catch (error) {
      if (!mounted) return;
      setLog([]);
      setFailure(error);
    }
  };
  return load;
}

export async function berthTotals(berths: Berth[]) {
  return Promise.all(
    berths.map(async (berth) => {
      try {
        const answer = await axios.get(`/api/berths/${berth.id}/total`);
        return { id: berth.id, total: answer.data };
        // ok: ts.return-empty-on-error
      } catch (error) {
        return { id: berth.id, total: 0, failed: true };
      }
    }),
  );
}
