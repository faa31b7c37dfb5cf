class Always implements Rule {
    // ok: code.constant-return-stub
    public boolean holds() {
        return true;
    }

    // ok: code.constant-return-stub
    public String next() {
        // nothing to read any more
        return null;
    }
}
