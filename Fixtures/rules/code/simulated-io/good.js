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
