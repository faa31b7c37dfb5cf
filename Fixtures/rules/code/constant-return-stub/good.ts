// ok: code.constant-return-stub
export function supportsStreaming(): boolean {
  return true
}

// ok: code.constant-return-stub
function getServerSnapshot() {
  // not used on the server
  return null
}
