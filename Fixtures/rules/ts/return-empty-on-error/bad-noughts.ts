export async function withCounts(owners: Owner[]) {
  return Promise.all(
    owners.map(async (owner) => {
      try {
        const boats = await fleet.countBoats(owner.id);
        return { ...owner, boats: boats.total, berths: boats.berths };
        // ruleid: ts.return-empty-on-error
      } catch {
        return { ...owner, boats: 0, berths: 0 };
      }
    }),
  );
}

export async function storeStats(name: string) {
  try {
    const stats = await connection.db.stats();
    return { name, collections: stats.collections, bytes: stats.dataSize, indexes: stats.indexes };
    // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.error('no stats', error);
    return { name: name || 'unknown', collections: 0, bytes: 0, indexes: 0 };
  }
}

export async function unpaid(id: string) {
  try {
    const found = await ledger.sum(id);
    return { totalAmount: found };
    // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.error(error);
    return { totalAmount: 0 };
  }
}

export function useLog(boat: string) {
  const load = async () => {
    try {
      const log = await logService.getLog(boat);
      if (!mounted) return;
      setLog(log);
      // ruleid: ts.return-empty-on-error
    } catch {
      if (!mounted) return;
      setLog([]);
    }
  };
  return load;
}
