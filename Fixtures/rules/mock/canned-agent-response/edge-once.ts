// One function with made-up answers is told of once.
export async function tides(port: string) {
  if (port === 'north') {
    // ruleid: mock.canned-agent-response
    return mockTidesOfTheNorth;
  }
  if (port === 'south') {
    // ok: mock.canned-agent-response
    return mockTidesOfTheSouth;
  }
  // ok: mock.canned-agent-response
  return mockTides;
}

export async function answer(question: string) {
  switch (question) {
    case 'berths':
      // ruleid: mock.canned-agent-response
      return mockBerths;
    case 'tugs':
      // ok: mock.canned-agent-response
      return mockTugs;
    default:
      // ok: mock.canned-agent-response
      return mockHelp;
  }
}

export async function crews() {
  // ruleid: mock.canned-agent-response
  return mockCrews;
}
