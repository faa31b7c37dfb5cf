class Query {
    void run() {
        // ok: code.placeholder-comment
        // the placeholder is bound below
        bind(1);
    }
}

class FareLimits {
    // ok: code.placeholder-comment
    // In production the table holds some 400 lines.
    private final Map<String, Integer> limits = new HashMap<>();
}

class TakingsLimits {
    Sum sum(Day day) {
        // ok: code.placeholder-comment
        BigDecimal start = BigDecimal.ZERO; // TODO: take the start from the configuration
        // ok: code.placeholder-comment
        int tries = 0; // TODO name it better
        return new Sum(day.total(), start, tries);
    }
}
