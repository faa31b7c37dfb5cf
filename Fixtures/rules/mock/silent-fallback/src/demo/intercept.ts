export function answer(path: string) {
  // ok: mock.silent-fallback
  if (!path) return mockResponse({ berths: [] });
  return undefined;
}
