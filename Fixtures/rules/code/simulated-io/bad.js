async function submit() {
  // Simulate API call
  // ruleid: code.simulated-io
  await new Promise((resolve) => setTimeout(resolve, 1500))
}

function buy() {
  // Simulate purchase
  // ruleid: code.simulated-io
  setTimeout(() => done(), 2000)
}

export function loadAgents() {
  // Mock agent data
  // ruleid: code.simulated-io
  const agents = [{ id: "agent-1", status: "active" }];
  return agents;
}

// ruleid: code.simulated-io
const simulatePayment = () =>
  new Promise((resolve) => {
    setTimeout(() => resolve(Math.random() > 0.3), 2500);
  });
