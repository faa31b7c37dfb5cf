export async function weather(place: string) {
  try {
    return await ask(place);
  } catch (error) {
    console.error(error);
    // ruleid: mock.silent-fallback
    return { warm: 30, damp: 50, wind: 10 };
  }
}

export async function soil(field: string) {
  // ruleid: mock.silent-fallback
  if (!apiKey) return { acid: 6.4, nitrogen: 42 };
  return ask(field);
}

export async function getAdvice(question: string) {
  try {
    return await llm(question);
  } catch (error) {
    // ruleid: mock.silent-fallback
    return 'Your field looks healthy. Water it twice a week and wait.';
  }
}

export function load(setBarn: Set) {
  // ruleid: mock.silent-fallback
  ask('barn').then(setBarn).catch(() => setBarn({ milk: 1200, cows: 80 }));
}

export function season(field: string) {
  // ruleid: mock.silent-fallback
  const rows = generateMockRows(field);
  return sum(rows);
}

export class Barn {
  constructor() {
    // ruleid: mock.silent-fallback
    this.initializeMockRows();
  }
}
