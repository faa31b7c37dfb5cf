class Pilots {
    Pilot open() {
        // ok: mock.silent-fallback
        log.warn("Radio is down, falling back to the second radio");
        // ok: mock.silent-fallback
        String mode = pick("mode", "mock");
        return new Pilot();
    }
}

class Wiring {
    @Bean
    @Profile("test")
    Push push() {
        // ok: mock.silent-fallback
        return new MockPush();
    }

    Push chosen(String provider) {
        if (provider.equals("mock")) {
            // ok: mock.silent-fallback
            return new MockPush();
        }
        return new RealPush();
    }
}

class BerthLimits {
    // ok: mock.silent-fallback
    private static final Limit OPEN = new DummyLimit();
}

class Gate {
    byte[] salt(String name) {
        // ok: mock.silent-fallback
        log.debug("{} is not known. Returning fake salt.", name);
        return unknownSalt(name);
    }
}
