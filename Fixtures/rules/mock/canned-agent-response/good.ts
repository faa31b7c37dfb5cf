export function sampleOrder() {
  const mockOrder = { id: 1 }
  // ok: mock.canned-agent-response
  return mockOrder
}

export async function GET() {
  // ok: mock.canned-agent-response
  return NextResponse.json(status)
}

function client() {
  // ok: mock.canned-agent-response
  return mockClient
}

export function call(name) {
  // ok: mock.canned-agent-response
  return mockService.get(name)
}

export async function currentVisitor() {
  const mockVisitor = await visitors.findFirst({ id: process.env.VISITOR });
  // ok: mock.canned-agent-response
  return { visitor: mockVisitor };
}

export function getMockReply(prompt: string) {
  // ok: mock.canned-agent-response
  return buildMockResponse(prompt);
}

export function check(origin: string) {
  const mockOrigin = readOrigin(origin);
  // ok: mock.canned-agent-response
  return normalise(mockOrigin);
}

let mockTide: string | null = null;
export const setTideForTests = (tide: string) => {
  mockTide = tide;
};
export function tideNow() {
  if (mockTide) {
    // ok: mock.canned-agent-response
    return mockTide;
  }
  return measure();
}

export function previewStep(schema: Schema) {
  const mockOutput = draw(schema);
  // ok: mock.canned-agent-response
  return mockOutput;
}

// ok: mock.canned-agent-response
const getMockResponseRouteKey = (reply: { method?: string; url?: string }) => {
  const method = (reply.method || "GET").toUpperCase();
  return `${method} ${reply.url}::${[200]}`;
};

let drawn: string;
// ok: mock.canned-agent-response
export async function getFakeHash() {
  drawn = drawn || randomBytes(9).toString("hex").slice(0, 18);
  return [drawn][0];
}

// ok: mock.canned-agent-response
export function createDummyFarmServer(): FarmServer {
  return {
    getHost() { return "localhost"; },
    getHerd() { throw new Error("no herd"); },
  };
}
