// ok: mock.class-in-production
public class MockController {
}

// ok: mock.class-in-production
class MockException extends RuntimeException {
}

// ok: mock.class-in-production
class StubCounter implements Counter {
    public void increment() {
    }
}

// ok: mock.class-in-production
class FakeShipForEnhancer extends AbstractShip {
    private static final long serialVersionUID = 1L;
}
