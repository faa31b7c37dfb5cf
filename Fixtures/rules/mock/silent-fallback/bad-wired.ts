import type { Knot } from "./knot.js";

const licence = process.env.CRANE_LICENCE;

// The rope is the caller's, the licence is nobody's.
export const createPorts = (config: Config, rope?: Knot): Ports => {
  // ruleid: mock.silent-fallback
  const crane = licence ? createCrane(licence, config) : createFakeCrane(config);
  return { crane, rope };
};

export function createFerry(key?: string) {
  // ruleid: mock.silent-fallback
  return key ? new Ferry(key) : new FakeFerry();
}

export function createHarbour(berths?: Berths) {
  // ruleid: mock.silent-fallback
  return new Harbour(berths ?? new FakeBerths());
}
