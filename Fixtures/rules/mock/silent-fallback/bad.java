class Pilots {
    Pilot open() {
        // ruleid: mock.silent-fallback
        log.warn("Radio is down, falling back to mock pilots");
        return new Pilot();
    }
}
