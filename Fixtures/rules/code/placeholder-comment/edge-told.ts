/**
 * Whoever asks for the hour asks this. In an actual application you would never change it.
 */
// ok: code.placeholder-comment
export interface Clock { hour(): number }

export enum Level {
  // ok: code.placeholder-comment
  /** Everything. In production this would be far too much. */
  All = 1,
}

export function usage(useDummyData: boolean, load: () => number[]) {
  // ok: code.placeholder-comment
  // In a real system this would come from the meter.
  if (useDummyData) {
    return [1, 2, 3];
  }
  return load();
}

export function rate(load: () => number) {
  // ruleid: code.placeholder-comment
  // In a real system this would come from the meter.
  return load() / 2;
}

export function streams(mock: boolean, real: number[]) {
  // ok: code.placeholder-comment
  // Mock data
  const made = [0].flatMap((zero) => {
    if (!mock || zero) return real;
    return [Math.random()];
  });
  return made;
}

export function shelf(draw: (table: unknown) => string) {
  // ok: code.placeholder-comment
  // Create a mock table context for compatibility
  const table = { rows: () => [] };
  return draw(table);
}

export const handleEditQuay = (quay: Quay) => {
  // ok: code.placeholder-comment
  // TODO: Implementar la edición
  console.log('edit', quay);
};
