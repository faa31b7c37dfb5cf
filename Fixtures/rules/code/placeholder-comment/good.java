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

// ok: code.placeholder-comment
// The desk is a shell: the container is filling in the actual services one after another.
class HarbourDesk {
    void dock(Ship ship) {
        // ok: code.placeholder-comment
        // Any check before the mooring would go here, or in a subclass.
        quay.moor(ship);
    }
}

// ok: code.placeholder-comment
/**
 * How a ship is kept. The harbour has a dummy implementation that does nothing.
 */
interface Keeper {
    void keep(Ship ship);
}
