class Pilots {
    Pilot open() {
        // ok: mock.silent-fallback
        log.warn("Radio is down, falling back to the second radio");
        // ok: mock.silent-fallback
        String mode = pick("mode", "mock");
        return new Pilot();
    }
}
