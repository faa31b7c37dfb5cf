export function clamp(value: number) {
  // ok: code.placeholder-comment
  // Only realistic temperatures pass
  return Math.min(60, Math.max(-40, value))
}

export function light(scene: { add(x: unknown): void }, lamp: unknown) {
  // ok: code.placeholder-comment
  // Realistic shadows need a second lamp
  scene.add(lamp)
}

export function generateDemoRows() {
  // ok: code.placeholder-comment
  // Generate realistic readings
  return [1, 2, 3]
}

export class Board {
  // ok: code.placeholder-comment
  // Initialize with the data of the server
  private rows: number[] = []

  begin(rows: number[]) {
    // ok: code.placeholder-comment
    // Start with what is there
    this.rows = rows
  }
}
