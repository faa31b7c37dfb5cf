const DEFAULT_ZOOM = 12

export async function zoom(user: string) {
  // ok: ts.return-empty-on-error
  try {
    return await (await fetch(`https://places.example/zoom/${user}`)).json()
  } catch (error) {
    log.error('no zoom', { error })
    return DEFAULT_ZOOM
  }
}

export async function place(address: string) {
  // ok: ts.return-empty-on-error
  try {
    return await (await fetch(`https://places.example/${address}`)).json()
  } catch (error) {
    throw new Error('no place')
  }
}

export async function shared(token: string) {
  const answer = await fetch(`https://bees.example/share/${token}`)
  // ok: ts.return-empty-on-error
  if (!answer.ok) return { hives: [], error: answer.statusText }
  return answer.json()
}

export function asked(form: { ok: boolean }, rows: string[]) {
  // ok: ts.return-empty-on-error
  if (!form.ok) return []
  return rows
}

export function parsed(text: string) {
  // ok: ts.return-empty-on-error
  try {
    return JSON.parse(text)
  } catch {
    return { hives: [] }
  }
}
