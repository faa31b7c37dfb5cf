class Answers {
    String answer(String question) {
        // ruleid: mock.canned-agent-response
        return "This is a mock answer to: " + question;
    }

    // ruleid: mock.canned-agent-response
    void simulatePayment(Order order) {
        order.paid();
    }
}
