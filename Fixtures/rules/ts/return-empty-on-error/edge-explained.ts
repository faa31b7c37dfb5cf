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

export async function yields(owner: string) {
  try {
    const held = await this.harvests.of(owner);
    return held.map(toYield);
    // ruleid: ts.return-empty-on-error
  } catch {
    // Degrade gracefully when the other side is unavailable
    return [];
  }
}

export async function marks(owner: string) {
  try {
    const held = await this.marks.of(owner);
    return held.map(toMark);
    // ok: ts.return-empty-on-error
  } catch {
    // No such owner: an invalid name
    return [];
  }
}
