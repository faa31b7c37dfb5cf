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

export async function berthTotals(berths: Berth[]) {
  return Promise.all(
    berths.map(async (berth) => {
      try {
        const answer = await axios.get(`/api/berths/${berth.id}/total`);
        return { id: berth.id, total: answer.data };
        // ruleid: ts.return-empty-on-error
      } catch {
        return { id: berth.id, total: 0 };
      }
    }),
  );
}

export async function dayOfQuay() {
  try {
    const day = await pool.query('SELECT * FROM day');
    return { landed: day.rows[0].landed, fuelled: day.rows[0].fuelled, left: day.rows[0].gone };
    // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.error('No day', error);
    return { landed: '0', fuelled: '0', gone: '0' };
  }
}
