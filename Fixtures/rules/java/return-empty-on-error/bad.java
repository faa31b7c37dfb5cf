class HarbourClient {
    List<Ship> shipsAt(String quay) {
        try {
            return restTemplate.getForObject(url + quay, ShipList.class).ships();
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.error("No ships for {}", quay, e);
            return List.of();
        }
    }

    Ship ship(long id) {
        try {
            return harbourClient.ship(id);
            // ruleid: java.return-empty-on-error
        } catch (RestClientException e) {
            logger.warn("No ship {}", id);
            return null;
        }
    }

    ResponseEntity<List<Ship>> all() {
        try {
            return ResponseEntity.ok(ships.listAll());
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.error("Cannot list", e);
            return ResponseEntity.ok(Collections.emptyList());
        }
    }
}

class HarbourDirectory {
    String numberOf(String mail) {
        try (Directory directory = open()) {
            return directory.people().searchByMail(mail).number();
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.error("No number for {}", mail, e);
            return null;
        }
    }
}

class QuayList {
    List<Quay> quays(String town) {
        try {
            return quayRepository.findByTown(town);
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            e.printStackTrace();
            return new ArrayList<>();
        }
    }
}

class QuayTalk {
    List<String> lines(String quay) {
        try {
            return manager.createQuery("from Line where quay = " + quay).list();
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            System.err.println("No lines of " + quay);
            e.printStackTrace();
            return Collections.emptyList();
        }
    }
}
