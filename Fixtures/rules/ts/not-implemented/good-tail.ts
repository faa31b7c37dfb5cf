export function convert(kind: string) {
  const known = kinds[kind]
  if (known) return known()
  // ok: ts.not-implemented
  throw new Error(`not implemented for ${kind}`)
}

export function parse(text: string) {
  if (text.startsWith('v2')) {
    // ok: ts.not-implemented
    throw new Error('v2 is not implemented')
  }
  return read(text)
}
