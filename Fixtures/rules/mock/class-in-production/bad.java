// ruleid: mock.class-in-production
public class MockGateway implements Gateway {
}

// ruleid: mock.class-in-production
class DummyMailer {
}
