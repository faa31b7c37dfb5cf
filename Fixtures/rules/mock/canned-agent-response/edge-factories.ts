// Factories of tests take what their record shall differ in; what a comment keeps for tests is not served.
interface Crate { id: string; weight: number }

// ok: mock.canned-agent-response
export function createMockCrate(overrides: Partial<Crate> = {}): Crate {
  return { id: 'crate-1', weight: 12, ...overrides };
}

/** Crates for testing. */
// ok: mock.canned-agent-response
export function getMockCrates() {
  return [{ id: 'crate-1', weight: 12 }, { id: 'crate-2', weight: 9 }];
}

// ruleid: mock.canned-agent-response
export function getMockYardStats() {
  return [{ day: 'Mon', crates: 12 }, { day: 'Tue', crates: 9 }];
}

declare const z: any;
// ok: mock.ui-data
export const mockYardGuard = z.object({ id: z.string(), kind: z.literal('yard') });
