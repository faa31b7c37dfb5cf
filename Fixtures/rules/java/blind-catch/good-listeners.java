class Moorings {
    @KafkaListener(topics = "moorings", groupId = "tolls")
    public void moored(MooringEvent event) {
        try {
            tollService.charge(event.ship(), event.nights());
            // ok: java.blind-catch
        } catch (Exception e) {
            log.error("could not charge {}", event.ship(), e);
            throw new MooringNotChargedException(e);
        }
    }

    @KafkaListener(topics = "departures")
    public void departed(Departure departure, Acknowledgment acknowledgment) {
        try {
            berthService.free(departure.berth());
            acknowledgment.acknowledge();
            // ok: java.blind-catch
        } catch (Exception e) {
            log.warn("berth {} is not freed", departure.berth(), e);
        }
    }

    @KafkaListener(topics = "lights")
    public void lit(Light light) {
        try {
            lampService.turn(light);
            // ok: java.blind-catch
        } catch (LampBrokenException e) {
            log.warn("lamp {} is broken", light, e);
        }
    }

    @KafkaListener(topics = "sails")
    public void sailed(Sail sail) {
        try {
            sailService.note(sail);
            // ok: java.blind-catch
        } catch (Exception e) {
            log.error("sail {} goes to the dead letters", sail, e);
            deadLetters.send(sail);
        }
    }

    void moor(Ship ship) {
        try {
            tollService.charge(ship, 1);
            // ok: java.blind-catch
        } catch (Exception e) {
            log.error("could not charge {}", ship, e);
        }
    }
}

class PierListener {
    @RabbitListener(queues = "piers")
    public void pier(PierMessage message) {
        try {
            piers.close(message.pier());
            // ok: java.blind-catch
        } catch (Exception e) {
            // A scan compensates for what failed here.
            log.error("Pier {} stays open: {}", message.pier(), e.getMessage());
        }
    }
}
