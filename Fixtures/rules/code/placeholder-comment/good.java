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
