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

class FareTable {
    // ruleid: code.placeholder-comment
    // In a production environment, this would live in the database
    private final Map<String, Integer> fares = new HashMap<>();

    Fare fare(String line) {
        return new Fare(line,
            // ruleid: code.placeholder-comment
            0); // discount - would need to be retrieved from the tariff
    }
}

class Takings {
    Sum sum(Day day) {
        // ruleid: code.placeholder-comment
        BigDecimal refunds = BigDecimal.ZERO; // TODO: implement refunds
        // Removing the receipts from the drawer
        // ruleid: code.placeholder-comment
        // Receipt cleanup would go here
        return new Sum(day.total(), refunds);
    }
}

class FerryLetters {
    void remind(Person person) {
        log.info("Link of {}", person);
        // ruleid: code.placeholder-comment
        // Use an email service in production
        answers.add(person);
    }

    double fare(int seats) {
        // ruleid: code.placeholder-comment
        // we are mocking the fare as 4.50 for now.
        return seats * 4.5;
    }

    Receipt charge(Payment payment) {
        // ruleid: code.placeholder-comment
        // Draft sandbox stub. Replace with the bank's API call.
        String reference = "REF-" + payment.id();
        return new Receipt(reference);
    }

    Receipt tender(Payment payment) {
        // ok: code.placeholder-comment
        // A stub of the ticket stays with the passenger.
        return new Receipt(payment.id());
    }
}
