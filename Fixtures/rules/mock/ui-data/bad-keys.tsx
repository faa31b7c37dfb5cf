// ruleid: mock.ui-data
const mockApiKeys = [
  { id: "k1", name: "Production", lastUsed: "2024-01-02" },
  { id: "k2", name: "Staging", lastUsed: "2024-02-02" },
];

export const Keys = () => <ul>{mockApiKeys.map((k) => <li key={k.id}>{k.name}</li>)}</ul>;
