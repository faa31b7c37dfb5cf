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
