class Query {
    void run() {
        // ok: code.placeholder-comment
        // the placeholder is bound below
        bind(1);
    }
}
