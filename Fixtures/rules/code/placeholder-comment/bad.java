class Emitter {
    void emit(Event event) {
        // ruleid: code.placeholder-comment
        // In a real system, this would publish to Kafka
        log.info(event);
    }

    String account(String user) {
        // ruleid: code.placeholder-comment
        return "ACCOUNT_" + user; // Placeholder
    }

    void deliver(String text) {
        // ruleid: code.placeholder-comment
        // Simulate the delivery
        count += 1;
    }
}
