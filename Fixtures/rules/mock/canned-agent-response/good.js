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
