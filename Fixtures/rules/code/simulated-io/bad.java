class Ferry {
    void pay(Fare fare) throws InterruptedException {
        // ruleid: code.simulated-io
        // Simulate the call to the bank
        Thread.sleep(1000);
        fare.setPaid(true);
    }

    void print(Fare fare) {
        try {
            // ruleid: code.simulated-io
            Thread.sleep(500); // mock printing time
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
