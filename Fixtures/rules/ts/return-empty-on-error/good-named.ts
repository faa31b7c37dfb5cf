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
