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

class QuietFerry implements Ship {
    // ok: java.not-implemented
    @Override
    public void hoot() {
        // A ferry of this kind has no horn.
    }

    // ok: java.not-implemented
    public void destroy() {
        // TODO Auto-generated method stub
    }

    // ok: java.not-implemented
    void moor(String quay) {
        // TODO: choose the rope
        winch.pull(quay);
    }
}

class QuayBroadcastReader implements QuayDao {
    @Override
    public void create(final Quay quay) {
        // ok: java.not-implemented
        throw new IllegalStateException("Not implemented by QuayBroadcastReader");
    }
}

class TideQueues implements HarbourQueues {
    @Override
    public Queue toPilots() {
        // ok: java.not-implemented
        throw new RuntimeException("Not implemented! Should not be asked for by the tide service!");
    }

    @Override
    public Queue toTugs() {
        // ok: java.not-implemented
        throw new RuntimeException("Not implemented. Use toTug(berth) instead");
    }
}

class Tariffs extends AbstractCollection<Tariff> {
  @Override
  public boolean retainAll(Collection<?> others) {
    // ok: java.not-implemented
    throw new IllegalStateException("Not implemented");
  }
}

class Berths {
    // ok: java.not-implemented
    @CacheEvict(cacheNames = "berths", allEntries = true)
    public void forget() {
        // TODO: only what changed
    }
}
