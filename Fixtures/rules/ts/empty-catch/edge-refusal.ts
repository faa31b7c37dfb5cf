// The words that came with a refusal are read as well as they can be; what a mutation ends with it keeps itself.
export async function ask(address: string) {
  const answer = await fetch(address);
  if (!answer.ok) {
    let detail = '';
    try {
      const body = await answer.json();
      detail = body.message;
      // ruleid: ts.empty-catch
    } catch {}
    throw new Error(`refused: ${detail}`);
  }
  return answer.json();
}

export async function allowed(find: () => Promise<string | null>) {
  try {
    const found = await find();
    if (found !== null) return found;
    // ruleid: ts.empty-catch
  } catch {}
  throw new Error('not allowed');
}
