export async function again(call: () => Promise<void>) {
  // Wait before the next call to the api
  // ok: code.simulated-io
  await new Promise((resolve) => setTimeout(resolve, 500))
  await call()
}

export function id() {
  // ok: code.simulated-io
  const suffix = Math.floor(Math.random() * 1000)
  // ok: code.simulated-io
  const retryRate = Math.random() * 100
  return `${suffix}-${retryRate}`
}

export function Dots({ dots }: Props) {
  return (
    <ul>
      {/* ok: code.simulated-io */}
      {dots.map((dot) => (
        <li key={dot.id} style={{ left: `${Math.random() * 100}%` }} />
      ))}
    </ul>
  )
}

export function limit() {
  // ok: code.simulated-io
  return new Promise((resolve) => setTimeout(() => resolve({ timedOut: true }), 3000))
}

export function Wave() {
  // ok: code.simulated-io
  const phase = Math.floor(Math.random() * 360)
  // ok: code.simulated-io
  const uploadProgress = Math.floor(Math.random() * 100)
  // ok: code.simulated-io
  const berth = Math.floor(Math.random() * 12)
  return <i style={{ rotate: `${phase + berth + uploadProgress}deg` }} />
}
