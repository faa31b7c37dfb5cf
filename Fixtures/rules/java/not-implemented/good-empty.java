class FerryMessenger {
    // ok: java.not-implemented
    void onDeadLetter(Message message) {
        log.error("Dead letter: {}", message);
    }

    // ok: java.not-implemented
    public void sendDeparture(Trip trip) {
        log.info("Departure of {}", trip);
        mail.send(trip);
    }

    // ok: java.not-implemented
    public void notifyFallback(Trip trip) {
        log.warn("No radio for {}", trip);
    }
}

class LoggingMessenger {
    // ok: java.not-implemented
    public void publishDeparture(Trip trip) {
        log.info("Departure of {}", trip);
    }
}

class FerryTollReader {
    // Told of as a fixed answer.
    // ok: java.not-implemented
    public Toll processToll(Ship ship) {
        // TODO: why is this here when the real work is gone?
        // return tolls.forShip(ship);
        return null;
    }
}
