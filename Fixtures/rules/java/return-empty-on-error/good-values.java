class Ferries {
    int berth(String text) {
        try {
            return Integer.parseInt(text);
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("no number", e);
            return 0;
        }
    }

    String captain(String ferry) {
        try {
            return crewRepository.nameOfCaptain(ferry);
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("no captain", e);
            throw new IllegalStateException(e);
        }
    }

    String captainOrFallback(String ferry) {
        try {
            return crewRepository.nameOfCaptain(ferry);
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("no captain", e);
            return "";
        }
    }
}
