export function Desk({ toast, router }: Props) {
  // ok: ts.stub-function
  const handleSaveSuccess = () => {
    toast({ title: 'Saved', description: 'Your claim was saved.' })
  }
  // ok: ts.stub-function
  const handleResolveClaim = async (id: string) => {
    await resolve(id)
    toast({ title: 'Claim resolved' })
  }
  // ok: ts.stub-function
  const handleMissing = () => {
    toast({ title: 'Please choose a claim that was not resolved' })
  }
  return <Claims onSaved={handleSaveSuccess} onResolve={handleResolveClaim} onMissing={handleMissing} />
}

export class Queue {
  // ok: ts.stub-function
  trace(mail: Mail) {
    console.log('Mail queued', mail)
  }
}

// ok: ts.stub-function
const noop = async () => {}
export { noop }

// ok: ts.stub-function
export function showHelp() {
  console.log(`Usage: harvest [--simulation]`)
}
