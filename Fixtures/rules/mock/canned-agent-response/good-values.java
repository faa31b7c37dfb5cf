class Answers {
    String answer(String question) {
        // ok: mock.canned-agent-response
        if (question.startsWith("mock-")) {
            return "";
        }
        return agent.ask(question);
    }

    // ok: mock.canned-agent-response
    double simulateTrades(List<Candle> candles) {
        return candles.size();
    }
}

class Pilotage {
    // ok: mock.canned-agent-response
    @VisibleForTesting
    void mockHarbour(Harbour harbour) {
        this.harbour = harbour;
    }

    Report report(Message message) {
        // ok: mock.canned-agent-response
        Message dummyMessage = message.withoutBody();
        return engine.run(dummyMessage);
    }
}
