class Emitter {
    void emit(Event event) {
        // ruleid: code.placeholder-comment
        // In a real system, this would publish to Kafka
        log.info(event);
    }
}
