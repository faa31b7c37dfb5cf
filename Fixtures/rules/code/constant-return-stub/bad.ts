export const admin = router({
  // ruleid: code.constant-return-stub
  report: procedure.query(async () => {
    // TODO: read it from storage
    return []
  }),
})

// ruleid: code.constant-return-stub
function verifyToken(token: string): boolean {
  // For now, accept everything
  return true
}
