export async function weather(place: string) {
  try {
    return await ask(place);
  } catch (error) {
    // ok: mock.silent-fallback
    return { error: 'no weather', after: 30, again: 50 };
  }
}

export async function panelSize(name: string) {
  try {
    return await ask(name);
  } catch (error) {
    // ok: mock.silent-fallback
    return { width: 300, height: 500 };
  }
}

export async function getAdvice(question: string) {
  try {
    return await llm(question);
  } catch (error) {
    // ok: mock.silent-fallback
    return 'Sorry, there is no answer at the moment. Please try again later.';
  }
}

export function load(setBarn: Set) {
  // ok: mock.silent-fallback
  ask('barn').then(setBarn).catch(() => setBarn(null));
}

export function season(field: string) {
  if (demoMode) {
    // ok: mock.silent-fallback
    return generateDemoRows(field);
  }
  return ask(field);
}

export class Curve {
  draw(field: string) {
    // ok: mock.silent-fallback
    const points = generateSamplePoints(field);
    return this.join(points);
  }
}

const fallbackEvents: Page = {
  events: [],
  total: 0,
};

export function page(data?: Page) {
  // ok: mock.silent-fallback
  return data || fallbackEvents;
}

export function describeKey(key: Key) {
  if (!key.apiKey) {
    // ok: mock.silent-fallback
    return 'The server makes this key after the page has been opened once.';
  }
  return key.apiKey;
}
