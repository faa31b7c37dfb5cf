const FALLBACK_LANGUAGES = ["en", "de"];
const sampleRoutes = [
  { name: "north", seats: 40 },
  { name: "south", seats: 60 },
];

export async function picture(ferry: Ferry) {
  try {
    return await pictures.of(ferry);
  } catch {
    // ok: mock.silent-fallback
    return getFallbackImage();
  }
}

export async function languages() {
  try {
    return await settings.languages();
  } catch {
    // ok: mock.silent-fallback
    return FALLBACK_LANGUAGES;
  }
}

export async function plan(rows: Row[]) {
  try {
    return await planner.plan(rows);
  } catch {
    // What is computed from what was given is another way to the answer.
    // ok: mock.silent-fallback
    return generateFallbackPlan(rows);
  }
}

export function show(useDemo: boolean, setRoutes: (routes: Route[]) => void) {
  if (useDemo) {
    // ok: mock.silent-fallback
    setRoutes(sampleRoutes);
  }
}

export function reply(language: string) {
  try {
    return model.reply(language);
  } catch {
    // ok: mock.silent-fallback
    return getFallbackMessage();
  }
}

export async function drawTide(canvas: Canvas, url: string) {
  try {
    canvas.draw(await wave(url));
  } catch (error) {
    report(error);
    // What stands on the page while there is nothing to show is no data.
    // ok: mock.silent-fallback
    canvas.draw(generatePlaceholderWave());
  }
}
