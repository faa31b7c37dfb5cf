class Pilots {
    Pilot open() {
        // ruleid: mock.silent-fallback
        log.warn("Radio is down, falling back to mock pilots");
        return new Pilot();
    }
}

class Wiring {
    Push push(String key) {
        if (key == null) {
            // ruleid: mock.silent-fallback
            return new MockPush();
        }
        return new RealPush(key);
    }
}
