class Ferries {
    int waiting(String dock) {
        try {
            return ferryClient.count(dock);
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.error("could not count the ferries", e);
            return 0;
        }
    }

    String captain(String ferry) {
        try {
            return crewRepository.nameOfCaptain(ferry);
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("no captain", e);
            return "";
        }
    }
}

class Harbour {
    Tide tide(String dock) {
        try {
            return tideClient.ask(dock);
            // ruleid: java.return-empty-on-error
        } catch (RestClientException e) {
            log.error("=== NO TIDE ===");
            log.error("dock {}", dock);
            log.error("error", e);
            return null;
        }
    }
}
