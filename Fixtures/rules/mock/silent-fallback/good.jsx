export function gateway(kind, useMock) {
  if (kind === 'mock') {
    // ok: mock.silent-fallback
    return new MockGateway()
  }
  // ok: mock.silent-fallback
  const store = useMock ? new MockStore() : new Store()
  // ok: mock.silent-fallback
  const cache = !useMock ? new Cache() : new MockCache()
  return new Gateway(store, cache)
}

export function Rows({ rows }) {
  // ok: mock.silent-fallback
  const list = rows || emptyRows
  return <List rows={list} />
}

export function answer(entry) {
  // ok: mock.silent-fallback
  if (!entry) return mockResponse({ error: "No such berth" }, 404);
  return respond(entry);
}
