export async function invoices(id: string) {
  try {
    const answer = await fetch(`/api/invoices/${id}`)
    return await answer.json()
  // ok: ts.return-empty-on-error
  } catch (error) {
    logger.error('no invoices', error)
    showToast('Could not load the invoices')
    throw error
  }
}

export async function signedIn() {
  try {
    const { data } = await supabase.auth.getUser()
    return data.user
  // ok: ts.return-empty-on-error
  } catch (error) {
    console.error('nobody', error)
    return null
  }
}

export async function size(path: string) {
  // ok: ts.return-empty-on-error
  return length(path).catch(() => 0)
}

export async function hasKeeper(email: string) {
  try {
    return (await Keeper.findOne({ email })) !== null;
  // ok: ts.return-empty-on-error
  } catch (error) {
    return false;
  }
}

export async function findKeeper(email: string) {
  try {
    return await Keeper.findOne({ email });
  // ok: ts.return-empty-on-error
  } catch (error) {
    throw new HarbourError("keepers", error);
  }
}
