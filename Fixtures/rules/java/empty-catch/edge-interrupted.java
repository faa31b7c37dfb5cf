// All of these are told of; a pause, a comment that says why, and an error while an error is told of count for less.
class Lock {
    void leave() {
        try {
            pool.awaitTermination(2, SECONDS);
            // ruleid: java.empty-catch
        } catch (InterruptedException e) {
            // no matter, as the lock is closing anyway
        }
        try {
            Thread.sleep(900);
            gate.open();
            // ruleid: java.empty-catch
        } catch (InterruptedException e) {
            // Ignore.
        }
    }

    void answer(Ship ship) {
        try {
            gate.open(ship);
        } catch (Exception e) {
            log.error("The gate is stuck", e);
            try {
                ship.tell("stuck");
                // ruleid: java.empty-catch
            } catch (Exception again) {
                // Do nothing
            }
        }
    }
}
