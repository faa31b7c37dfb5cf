function render() {
  // ok: code.placeholder-comment
  // placeholder image while the avatar loads
  return show('in production, this would be a string')
}

function input(name: string) {
  // ok: code.placeholder-comment
  // Placeholder shown while the list is loading
  // ok: code.placeholder-comment
  // Simulate a click of the user
  return name;
}

function ledger(entries: number[]) {
  // ok: code.placeholder-comment
  // Load the demo workspace of the visitor
  // ok: code.placeholder-comment
  // Use mock server settings from the environment
  return entries;
}

export function invite(role: string) {
  if (role === 'pending') {
    // ok: code.placeholder-comment
    // It could wait for an answer. For now, return an error.
    return { error: 'pending' };
  }
  return { role };
}
