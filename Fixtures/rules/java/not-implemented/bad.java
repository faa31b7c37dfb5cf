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

class FerryPaymentServiceImpl implements FerryPaymentService {
    // ruleid: java.not-implemented
    @Override
    public Receipt transferFare(Account from, Account to) {
        // from, to, fare
        return null;
    }

    // ruleid: java.not-implemented
    public Balance balanceEnquiry(String account) {
        return null;
    }
}
