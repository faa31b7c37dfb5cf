export async function invoices(id: string) {
  try {
    const answer = await fetch(`/api/invoices/${id}`)
    return await answer.json()
  // ruleid: ts.return-empty-on-error
  } catch (error) {
    logger.error('no invoices', error)
    showToast('Could not load the invoices')
    return []
  }
}

export async function profile() {
  try {
    const { data: user } = await supabase.auth.getUser()
    const { data } = await supabase.from('profiles').select('*').eq('id', user.id).single()
    return data
  // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.error('no profile', error)
    return null
  }
}

export async function size() {
  // ruleid: ts.return-empty-on-error
  return prisma.interview.count().catch(() => 0)
}

export async function findKeeper(email: string) {
  try {
    return await Keeper.findOne({ email });
  // ruleid: ts.return-empty-on-error
  } catch (error) {
    return false;
  }
}
