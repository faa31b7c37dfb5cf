export async function report(month: string) {
  let revenue: Sum[] = [];
  try {
    revenue = await prisma.sum.findMany({ where: { month } });
    // ruleid: ts.return-empty-on-error
  } catch (error) {
    logger.error('no revenue', error);
    revenue = [];
  }
  let totals;
  try {
    totals = await prisma.sum.aggregate({ where: { month } });
    // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.error(error);
    totals = { sum: { total: 0 }, count: 0 };
  }
  return { revenue, totals };
}

export async function papers(id: string) {
  try {
    return await Promise.all([prisma.paper.findMany({ where: { id } }), prisma.bank.findMany({ where: { id } })]);
    // ruleid: ts.return-empty-on-error
  } catch {
    return [[], []];
  }
}

export const useTours = create((set) => ({
  tours: [],
  load: async () => {
    try {
      const answer = await fetch('/api/tours');
      set({ tours: await answer.json(), loading: false });
      // ruleid: ts.return-empty-on-error
    } catch (error) {
      logger.error('no tours', error);
      set({ tours: [], loading: false });
    }
  },
}));
