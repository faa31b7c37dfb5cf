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
