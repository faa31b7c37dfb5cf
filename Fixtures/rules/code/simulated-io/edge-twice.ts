// A function that makes up data by its name is told of once, by mock.canned-agent-response.
const generateMockGauge = (): Gauge => {
  return {
    // ok: code.simulated-io
    level: 2 + Math.random() * 3, pressure: 900 + Math.random() * 100,
  };
};

// ruleid: code.simulated-io
export const readGauge = (): Gauge => ({ temperature: 2 + Math.random() * 3, humidity: 900 + Math.random() * 100 });
