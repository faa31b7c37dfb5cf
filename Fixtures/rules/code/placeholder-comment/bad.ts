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
