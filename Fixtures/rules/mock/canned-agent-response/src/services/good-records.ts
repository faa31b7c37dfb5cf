// ok: mock.canned-agent-response
const mockClient = { get: () => null, set: () => null, del: () => null };

// ok: mock.canned-agent-response
const mockupSizes = [{ id: "phone", width: 300 }, { id: "tablet", width: 700 }];

// ok: mock.canned-agent-response
const MOCK_OPTIONS = { delay: 10, seed: 3, size: 4 };

export { mockClient, mockupSizes, MOCK_OPTIONS };
