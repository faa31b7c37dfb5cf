// ruleid: code.constant-return-stub
async function queuedForms() {
  // Implementation would read the queue
  return [];
}
