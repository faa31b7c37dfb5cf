export function gateway(kind: string, useMock: boolean) {
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

export function Rows({ rows }: Props) {
  // ok: mock.silent-fallback
  const list = rows || emptyRows
  return <List rows={list} />
}

export function preview(flags: Flags, rows: Row[]) {
  if (!flags.live) {
    // ok: mock.silent-fallback
    return getMockRows();
  }
  if (rows.length === 0) {
    // ok: mock.silent-fallback
    return [];
  }
  return rows;
}

export function Frame({ children }) {
  // ok: mock.silent-fallback
  const Shell = embedded() ? Bare : MockPreviewShell;
  return <Shell>{children}</Shell>;
}
