// ruleid: mock.canned-agent-response
function getMockShipments() {
  return [
    { id: "s-1", from: "Graz", weight: 120 },
    { id: "s-2", from: "Linz", weight: 80 },
  ];
}

// ruleid: mock.canned-agent-response
export const generateFakeInvoices = (count: number) => Array.from({ length: count }, (_, i) => ({ id: i, total: 40 }));

// ruleid: mock.canned-agent-response
export const getSimulatedPrice = (symbol: string) => ({ ABC: 12.5 }[symbol] ?? 100);

export const all = () => getMockShipments();
