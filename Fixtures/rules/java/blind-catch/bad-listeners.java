class Moorings {
    @KafkaListener(topics = "moorings", groupId = "tolls")
    public void moored(MooringEvent event) {
        try {
            tollService.charge(event.ship(), event.nights());
            // ruleid: java.blind-catch
        } catch (Exception e) {
            log.error("could not charge {}", event.ship(), e);
        }
    }

    @RabbitListener(queues = "departures")
    public void departed(Departure departure) {
        log.info("departed: {}", departure);
        try {
            berthService.free(departure.berth());
            // ruleid: java.blind-catch
        } catch (RuntimeException ex) {
            log.warn("berth {} is not freed", departure.berth());
            // later
            log.debug("why", ex);
        }
    }
}

class SagaListener {
    @KafkaListener(topics = "berth-compensated")
    public void compensated(BerthCompensated event) {
        try {
            berths.compensate(event.berth());
            // ruleid: java.blind-catch
        } catch (Exception e) {
            log.error("Error processing the compensation", e);
        }
    }
}
