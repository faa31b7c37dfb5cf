export async function pay(amount: number) {
  // Mock payment processing
  // ruleid: code.simulated-io
  await new Promise((resolve) => setTimeout(resolve, 2000))
  return settle(amount)
}

export async function upload(files: File[]) {
  // Simulate upload progress
  // ruleid: code.simulated-io
  for (let step = 0; step <= 100; step += 10) {
    show(step)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

export function anchor(device: string) {
  // ruleid: code.simulated-io
  const blockNumber = Math.floor(Math.random() * 1000000) + 18000000
  // ruleid: code.simulated-io
  const confidence = Math.random() * 0.3 + 0.7
  // ruleid: code.simulated-io
  return { device, blockNumber, confidence, passengers: Math.floor(Math.random() * 30) + 10 }
}

export function Car({ seats }: Props) {
  return (
    <p>
      {/* ruleid: code.simulated-io */}
      {Math.floor(Math.random() * seats)} taken
    </p>
  )
}

export function tips() {
  // ruleid: code.simulated-io
  return new Promise((resolve) => setTimeout(() => resolve(mockTips), 300))
}

export function Voyage({ name }: { name: string }) {
  // ruleid: code.simulated-io
  const progress = Math.floor(Math.random() * 100)
  // ruleid: code.simulated-io
  const hullScore = Math.round(Math.random() * 10)
  return <p>{name}: {progress} % at {hullScore}</p>
}
