package harbour;

class LighthouseKeeper {
    Lamp lit(Store store) {
        Lamp lamp = null;
        try {
            lamp = store.readLamp();
        // Only in a lower grade: it refuses when there is none.
        // ruleid: java.empty-catch
        } catch (Exception e) {
        }
        if (lamp == null) {
            throw new IllegalStateException("no lamp");
        }
        return lamp;
    }

    boolean burns(Store store) {
        try {
            return store.askLamp().burning();
        // ruleid: java.empty-catch
        } catch (Exception e) {
            // ignore
        }
        return false;
    }

    void snuff(Store store) {
        try {
            store.onCompleted();
        // ok: java.empty-catch
        } catch (Exception e) {
            // ignore
        }
    }
}
