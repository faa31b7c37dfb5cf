class OrderService implements Orders {
    @Override
    public void refund(Order order) {
        // ruleid: java.not-implemented
        throw new UnsupportedOperationException("Not implemented yet");
    }

    void export() {
        // ruleid: java.not-implemented
        throw new RuntimeException("TODO");
    }

    int count() {
        // ruleid: java.not-implemented
        throw new NotImplementedException();
    }
}

class Ferry {
    // ruleid: java.not-implemented
    void announceDelay(int minutes) {
        // TODO: tell the passengers
    }

    // ruleid: java.not-implemented
    private void publishDeparture(String quay) {
        // TODO publish it
        log.debug("Departure from {}", quay);
    }
}
