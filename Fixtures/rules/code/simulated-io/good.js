async function poll() {
  // wait for the next tick
  // ok: code.simulated-io
  await new Promise((resolve) => setTimeout(resolve, 1000))
}

async function stream() {
  // Simulate typing for the cursor
  // ok: code.simulated-io
  await sleep(20)
}

export function columns() {
  // Columns of the table, also without data
  // ok: code.simulated-io
  const columns = [{ id: "name", width: 120 }];
  return columns;
}

// ok: code.simulated-io
const simulateTide = (hours) => hours.map((hour) => Math.sin(hour) + Math.random());

// ok: code.simulated-io
async function simulateCheckout(cart) {
  return fetch('/api/checkout/simulate', { method: 'POST', body: JSON.stringify(cart) });
}

function hintInBox(box, text) {
  const before = box.placeholder;
  box.placeholder = text;
  // Put the old placeholder back after a moment
  // ok: code.simulated-io
  setTimeout(() => {
    box.placeholder = before;
  }, 2000);
}
