export async function GET() {
  // ruleid: mock.canned-agent-response
  return NextResponse.json(mockStatus)
}

app.get('/orders', (request, response) => {
  // ruleid: mock.canned-agent-response
  response.json(mockOrders)
})

function similarity(a: string, b: string) {
  const mockScore = 0.8
  // ruleid: mock.canned-agent-response
  return mockScore
}

export function courses(words) {
  // ruleid: mock.canned-agent-response
  return mockCourses.filter((course) => course.title.includes(words))
}

export async function POST() {
  // ruleid: mock.canned-agent-response
  return NextResponse.json({ success: true, automation: mockAutomation })
}

export async function draft(prompt: string) {
  try {
    return await ask(prompt);
  } catch (error) {
    console.warn('no answer', error);
  }
  // ruleid: mock.canned-agent-response
  return getMockCompletion(prompt);
}

export async function region(domain: string) {
  const mockRegion = await simulatedRegionOf(domain);
  // ruleid: mock.canned-agent-response
  return { region: mockRegion };
}

export function sync(origin: string) {
  const mockApplicant = { id: 'a1', name: 'Ann' };
  // ruleid: mock.canned-agent-response
  return successResponse(mockApplicant, origin);
}
