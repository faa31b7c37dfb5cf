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
