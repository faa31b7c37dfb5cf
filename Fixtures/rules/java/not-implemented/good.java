abstract class Importer {
    void run() {
        // ok: java.not-implemented
        throw new UnsupportedOperationException("not implemented");
    }
}

class Frozen extends AbstractList<String> {
    public boolean add(String text) {
        // ok: java.not-implemented
        throw new UnsupportedOperationException();
    }

    public String remove(int index) {
        // ok: java.not-implemented
        throw new UnsupportedOperationException("remove is not supported");
    }

    String kind(int kind) {
        if (kind == 1) return "a";
        // ok: java.not-implemented
        throw new IllegalStateException("kind not implemented");
    }
}
