class Users {
    User load(String id) {
        try {
            return client.fetch(id);
            // ruleid: java.blind-catch
        } catch (Exception e) {
            return null;
        }
    }

    List<User> all() {
        try (Session session = factory.open()) {
            return session.list();
            // ruleid: java.blind-catch
        } catch (RuntimeException e) {
            return Collections.emptyList();
        }
    }

    int total() {
        int total;
        try {
            total = repository.sum();
            // ruleid: java.blind-catch
        } catch (IOException | Exception e) {
            total = 0;
        }
        return total;
    }

    List<String> names() {
        try {
            return client.names();
            // ruleid: java.blind-catch
        } catch (Throwable t) {
            return new ArrayList<>();
        }
    }

    Integer number(String text) {
        try {
            return Integer.parseInt(text.trim());
            // ruleid: java.blind-catch
        } catch (Exception e) {
            return null;
        }
    }
}

class TideApi {
    ResponseEntity<Tide> tide(long id) {
        try {
            return ResponseEntity.ok(tideService.next(id));
            // ruleid: java.blind-catch
        } catch (Exception e) {
            return ResponseEntity.badRequest().build();
        }
    }
}

class FerryLedger {
    Receipt charge(Passenger passenger) {
        Receipt receipt = new Receipt();
        try {
            receipt = cashDesk.charge(passenger, fare);
            // ruleid: java.blind-catch
        } catch (Exception e) {
            e.printStackTrace();
        }
        return receipt;
    }

    void tell(Passenger passenger) {
        try {
            postOffice.send(passenger.mail(), "On board");
            // ruleid: java.blind-catch
        } catch (Exception ex) {
            System.out.println("No mail: " + ex);
        }
    }
}

class FerryReport {
    String save(Report report) {
        try {
            report.writeTo(path);
            // ruleid: java.blind-catch
        } catch (IOException e) {
            e.printStackTrace();
        }
        return path.toString();
    }
}
