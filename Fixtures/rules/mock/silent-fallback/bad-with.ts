export class History {
  private rows: number[] = []

  constructor() {
    // ruleid: mock.silent-fallback
    this.initializeWithSampleData()
  }
}
