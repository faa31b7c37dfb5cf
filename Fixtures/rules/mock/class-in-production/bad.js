// ruleid: mock.class-in-production
class MockPaymentProvider {
  async charge() {
    return { success: true }
  }
}

// ruleid: mock.class-in-production
export class StubMailer {}
