export class Board {
  // ruleid: code.placeholder-comment
  // Initialize with sample data
  private rows = [{ hive: 1, kilos: 12 }]

  async load() {
    try {
      this.rows = await fetchRows()
    } catch (error) {
      console.error(error)
      // ruleid: code.placeholder-comment
      // Fallback to realistic data for this region
      this.rows = [region()]
    }
  }
}

export function report(setReport: (value: unknown) => void) {
  // ruleid: code.placeholder-comment
  // Set realistic model values at once
  setReport({ best: 'the second' })
}

export function used(cycles: number) {
  // ruleid: code.placeholder-comment
  // Litres of the day (mock calculation)
  return cycles * 5.2
}
