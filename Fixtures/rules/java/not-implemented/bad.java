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
