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
