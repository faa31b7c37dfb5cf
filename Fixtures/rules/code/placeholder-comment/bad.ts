function save() {
  // ruleid: code.placeholder-comment
  // In a real app, this would call the API
  log('saved')
}

function price(symbol: string) {
  // ruleid: code.placeholder-comment
  const last = 2000; // Placeholder
  save(last);
  // ruleid: code.placeholder-comment
  // Simulate the export
  return last;
}

// ruleid: code.placeholder-comment
// Mock authentication for now - replace with your actual auth
function session(token: string) {
  return { token };
}

function levels(symbols: string[]) {
  // ruleid: code.placeholder-comment
  // Generate mock levels
  const found = symbols.map(() => 7);
  // ruleid: code.placeholder-comment
  // For demo, every clerk may close it
  const allowed = true;
  // ruleid: code.placeholder-comment
  // Depth of the market (simulated)
  const depth = 12;
  return { found, allowed, depth };
}
