export async function outlook(month: string) {
  let sums: Sum[] = [];
  let known = true;
  try {
    sums = await prisma.sum.findMany({ where: { month } });
    // ok: ts.return-empty-on-error
  } catch (error) {
    logger.error('no sums', error);
    sums = [];
    known = false;
  }
  let suggestions: string[] = [];
  try {
    suggestions = await prisma.word.findMany({ where: { month } });
    // ok: ts.return-empty-on-error
  } catch (error) {
    suggestions = [];
  }
  let cached = [];
  try {
    cached = JSON.parse(month);
    // ok: ts.return-empty-on-error
  } catch {
    cached = [];
  }
  return { sums, known, suggestions, cached };
}

export const useBoats = create((set) => ({
  load: async () => {
    try {
      const answer = await fetch('/api/boats');
      set({ boats: await answer.json(), error: null });
      // ok: ts.return-empty-on-error
    } catch (error) {
      set({ boats: [], error: 'The boats could not be fetched' });
    }
  },
}));
