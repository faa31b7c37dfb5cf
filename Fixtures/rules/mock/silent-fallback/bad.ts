export class Registry {
  byName(name?: string) {
    switch (name) {
      case 'phone':
        return this.phone;
      default:
        // ruleid: mock.silent-fallback
        return this.mock;
    }
  }
}

export async function complete(prompt: string) {
  const first = process.env.FIRST_KEY;
  const second = process.env.SECOND_KEY;
  if (!first && !second) {
    // ruleid: mock.silent-fallback
    return mockCompletion(prompt);
  }
  if (process.env.FIRST_KEY) {
    return ask(prompt);
  } else {
    // ruleid: mock.silent-fallback
    return getMockCompletion(prompt);
  }
}

export const reports = {
  // ruleid: mock.silent-fallback
  all: () => fetchWithFallback('/api/reports', MOCK_REPORTS, {}),
};

export async function candidates(query: string) {
  let found: unknown[] = [];
  try {
    found = await search(query);
  } catch {
    // ruleid: mock.silent-fallback
    found = MOCK_CANDIDATES.slice(0, 5);
  }
  return found;
}

export function useNews(setNews: (items: unknown[]) => void) {
  fetchNews().then((items) => {
    try {
      setNews(items);
    } catch (error) {
      // ruleid: mock.silent-fallback
      setNews(mockNews);
    }
  });
}

export async function ferries(line: string) {
  try {
    return await api.get(`/lines/${line}/ferries`);
  } catch (error) {
    // ruleid: mock.silent-fallback
    console.warn('The line does not answer, falling back to mock data:', error);
    return ferriesOf({ line });
  }
}

if (!process.env.FERRY_DATABASE) {
  // ruleid: mock.silent-fallback
  console.warn('No database is set. Running in demo mode.');
  ferryTable = ferriesInMemory();
}

export class BriefService {
  constructor(private readonly mockGenerator: Generator) {}

  async brief(quay: string) {
    try {
      return await this.client.ask(quay);
    } catch (error) {
      this.logger.error(`No brief of ${quay}`, error);
      // ruleid: mock.silent-fallback
      return this.mockGenerator.brief(quay);
    }
  }
}
