import type { Knot } from "./knot.js";

// ok: mock.silent-fallback
export const createFakeHarbour = (berths?: Berths) => new Harbour(berths ?? new FakeBerths());

export function makeFakePier(gulls?: Gulls) {
  // ok: mock.silent-fallback
  const loud = gulls || new FakeGulls();
  return new Pier(loud);
}

// Whoever wires the parts leaves the rope out, and so asks for the double.
export const createPorts = (config: Config, rope?: Knot): Ports => {
  // ok: mock.silent-fallback
  const crane = rope ? createCrane(rope, config) : createFakeCrane(config);
  // ok: mock.silent-fallback
  const ferry = rope ? new Ferry(rope) : new FakeFerry();
  return { crane, ferry };
};
