// A comment says why: reported, in a low grade.
export async function crates(api: any): Promise<string[]> {
  try {
    return await api.get('/crates');
    // ruleid: ts.return-empty-on-error
  } catch {
    // the yard is closed at night; the list starts empty
    return [];
  }
}

export async function lots(api: any): Promise<string[]> {
  try {
    return await api.get('/lots');
    // ruleid: ts.return-empty-on-error
  } catch {
    return [];
  }
}
