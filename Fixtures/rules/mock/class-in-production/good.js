// ok: mock.class-in-production
export class MockupEditor {}

// ok: mock.class-in-production
export class FakeError extends Error {}

// ok: mock.class-in-production
export class PaymentProvider {}
