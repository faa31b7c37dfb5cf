// What only carries on what the code has from elsewhere is not made up, whatever it is called.
type Key = { owner: { id: string; mail: string } };

export function session(key: Key, place?: string) {
  // ok: mock.canned-agent-response
  const mockSession = {
    session: { owner: key.owner.id, place: place || '' },
    user: { id: key.owner.id, mail: key.owner.mail },
  };
  // ok: mock.canned-agent-response
  return mockSession;
}

export function readings() {
  // ruleid: mock.canned-agent-response
  const mockReadings = { depth: { metres: 12, name: 'quay' }, wind: { knots: 18, name: 'mole' } };
  // ruleid: mock.canned-agent-response
  return mockReadings;
}

// ok: mock.canned-agent-response
function buildFakeReq(path: string) {
  return { method: 'GET', path, headers: { accept: 'text/plain' } };
}
export const asked = buildFakeReq;
