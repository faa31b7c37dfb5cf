class Pier {
    void wait(Fare fare) throws InterruptedException {
        // ok: code.simulated-io
        // The bank allows one call a second.
        Thread.sleep(1000);
        bank.charge(fare);
    }

    void type(String text) throws InterruptedException {
        // ok: code.simulated-io
        // Simulate human typing
        Thread.sleep(50);
        keyboard.press(text);
    }
}
