class FerryMessenger {
    // ruleid: java.not-implemented
    void tellCrew(Trip trip) {
        log.info("Stub: telling the crew of {}", trip);
        // TODO: Integrate with the radio
    }

    // ruleid: java.not-implemented
    public void publishDeparture(Trip trip) {
        log.info("Departure of {}", trip);
    }

    Object tow() {
        // ruleid: java.not-implemented
        return ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED).build();
    }
}

class BerthService {
    // ruleid: java.not-implemented
    public void renameBerth(Long id, BerthForm form) {
        // Implementation for renaming berths can be added here.
    }
}
