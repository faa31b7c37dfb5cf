
export function suggestions(kind: string) {
  // ok: mock.silent-fallback
  return kind === 'mentor' ? mockMentors : mockMentees;
}

export class Voices {
  byName(name?: string) {
    switch (name) {
      case 'mock':
        // ok: mock.silent-fallback
        return this.mock;
      default:
        return this.phone;
    }
  }

  configured(name?: string) {
    switch (name) {
      case 'phone':
        return this.phone;
      default:
        if (process.env.NODE_ENV === 'production') {
          throw new Error('choose a voice');
        }
        // ok: mock.silent-fallback
        return this.mock;
    }
  }
}

export async function visitor(requireLogin: boolean) {
  if (!requireLogin) {
    // ok: mock.silent-fallback
    return getMockVisitor();
  }
  return login();
}

export function database(config: Config) {
  if (process.env.NODE_ENV === 'development' || process.env.USE_MOCK_DB === 'true') {
    try {
      return new Pool(config);
    } catch {
      // ok: mock.silent-fallback
      return new MockPool(config);
    }
  }
  return new Pool(config);
}

export class MockVoice {
  transcript(id: string) {
    // ok: mock.silent-fallback
    return this.known.get(id) ?? this.mockTranscript();
  }
}

export async function lines(harbour: string) {
  if (settings.useMock) {
    // ok: mock.silent-fallback
    console.info('Using mock data because the setting asks for it');
    return linesOf(harbour);
  }
  try {
    return await api.get(`/harbours/${harbour}/lines`);
  } catch (error) {
    // ok: mock.silent-fallback
    console.error('No lines; fallback is the last answer', error);
    return lastAnswer(harbour);
  }
}

export class PreviewService {
  constructor(private readonly mockGenerator: Generator) {}

  async brief(quay: string) {
    if (this.mode === 'mock') {
      // ok: mock.silent-fallback
      return this.mockGenerator.brief(quay);
    }
    return this.client.ask(quay);
  }
}

export function answer(entry?: Entry) {
  // ok: mock.silent-fallback
  if (!entry) return mockResponse({ error: "No such berth" }, 404);
  return respond(entry);
}

// A program that serves mocks speaks of them: a key, a complaint or a record of one is no made-up data.
export function nameOfRoute(example: { title?: string }, reply: object) {
  // ok: mock.silent-fallback
  return example.title ? `example::${example.title}` : getMockResponseRouteKey(reply);
}

export function complaints(reply: { name: string; port: number }) {
  // ok: mock.silent-fallback
  return getResponseNameError(reply.name) || getMockServerPortError(reply.port);
}

export function stored(file: { uid?: string; body: object }, folder: string) {
  if (!file.uid) {
    // ok: mock.silent-fallback
    return createMockServerFilePathname(folder, "first");
  }
  return file.uid;
}

// Whoever is unknown is compared with as much work as anybody.
export async function sameWord(word: string, kept?: string) {
  // ok: mock.silent-fallback
  const fakeHash = await getFakeHash();
  // ok: mock.silent-fallback
  return compareWords(word, kept || fakeHash);
}

export function firstMessage(schema: object) {
  // ok: mock.silent-fallback
  const message = generateSampleMessage(schema);
  return message;
}
