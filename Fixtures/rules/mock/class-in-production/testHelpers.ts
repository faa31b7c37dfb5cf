// ok: mock.class-in-production
export class MockDataGenerator {
  rows() {
    return [];
  }
}
