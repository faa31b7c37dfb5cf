// ok: mock.canned-agent-response
export function isMockMode() {
  return process.env.MODE === "mock";
}

// ok: mock.canned-agent-response
export function createMockServer(port: number) {
  return { port, routes: [{ path: "/" }] };
}

// ok: mock.canned-agent-response
export const getMockup = (id: string) => ({ id, url: `/mockups/${id}.png` });

// ok: mock.canned-agent-response
export const createSimulatedUser = (name: string) => ({ name, seat: 1 });

// Made of doubles, and no data of its own.
// ok: mock.canned-agent-response
export const createFakeTideService = (config: Config) => {
  const tides = new FakeTideStore();
  return new TideService({ tides, unit: "metre" }, config);
};
