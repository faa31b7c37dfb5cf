function save() {
  // ruleid: code.placeholder-comment
  // In a real app, this would call the API
  mark('saved')
}

function price(symbol) {
  // ruleid: code.placeholder-comment
  const last = 2000; // Placeholder
  save(last);
  // ruleid: code.placeholder-comment
  // Simulate the export
  return last;
}

// ruleid: code.placeholder-comment
// Mock authentication for now - replace with your actual auth
function session(token) {
  return { token };
}

function freight(order) {
  // ruleid: code.placeholder-comment
  // In production, this would ask the carrier for a price

  // ruleid: code.placeholder-comment
  // In production, this would book the pallet
  return order;
}
