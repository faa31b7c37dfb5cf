export async function syncUser(id: string) {
  const user = await db.users.find(id)
  if (!user) throw new Error('no such user')
  // ruleid: ts.not-implemented
  throw new Error('User sync not implemented - needs the links table')
}
