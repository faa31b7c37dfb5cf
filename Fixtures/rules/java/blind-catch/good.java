class Users {
    User load(String id) {
        try {
            return client.fetch(id);
            // ok: java.blind-catch
        } catch (Exception e) {
            log.error("no user {}", id, e);
            return null;
        }
    }

    User wrapped(String id) {
        try {
            return client.fetch(id);
            // ok: java.blind-catch
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        try {
            client.call();
            return true;
            // ok: java.blind-catch
        } catch (Exception e) {
            return false;
        }
    }

    Integer number(String text) {
        try {
            return Integer.parseInt(text.trim());
            // ok: java.blind-catch
        } catch (NumberFormatException e) {
            return null;
        }
    }

    Class<?> optional() {
        try {
            return Class.forName("org.example.Extra");
            // ok: java.blind-catch
        } catch (Throwable t) {
            return null;
        }
    }

    User specific(String id) {
        try {
            return client.fetch(id);
            // ok: java.blind-catch
        } catch (NotFoundException e) {
            return null;
        }
    }

    User otherWay(String id) {
        try {
            return client.fetch(id);
            // ok: java.blind-catch
        } catch (Exception e) {
            return cache.lookup(id);
        }
    }

    Result told(String id) {
        try {
            return client.call(id);
            // ok: java.blind-catch
        } catch (Exception e) {
            return new Result("failed");
        }
    }
}

class TideAnswers {
    ResponseEntity<Tide> tide(long id) {
        try {
            return ResponseEntity.ok(tideService.next(id));
            // ok: java.blind-catch
        } catch (NotFoundException e) {
            return ResponseEntity.notFound().build();
            // ok: java.blind-catch
        } catch (Exception e) {
            return ResponseEntity.badRequest().body(e.getMessage());
        }
    }

    ResponseEntity<Tide> kind(String text) {
        try {
            kind = Kind.valueOf(text.toUpperCase());
            // ok: java.blind-catch
        } catch (Exception e) {
            return ResponseEntity.badRequest().build();
        }
        return null;
    }
}

class FerryTools {
    public static void main(String[] words) {
        try {
            new Importer().run(words[0]);
            // ok: java.blind-catch
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    void close() {
        try {
            line.hangUp();
            // ok: java.blind-catch
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    void charge(Passenger passenger) {
        try {
            cashDesk.charge(passenger, fare);
            // ok: java.blind-catch
        } catch (Exception e) {
            e.printStackTrace();
            throw new ChargeFailed(e);
        }
    }

    void wait(Quay quay) {
        try {
            quay.await();
            // ok: java.blind-catch
        } catch (InterruptedException e) {
            e.printStackTrace();
        }
    }
}

class FerryDates {
    Date day(String text) {
        Date day = null;
        try {
            day = format.parse(text);
            // ok: java.blind-catch
        } catch (ParseException e) {
            e.printStackTrace();
        }
        return day;
    }

    private Long parseLong(String value) {
        // ok: java.blind-catch
        try { return Long.valueOf(value.trim()); } catch (Exception e) { return null; }
    }
}

class HoldCheck {
    boolean holdWritable(Path hold) {
        try {
            return Files.deleteIfExists(Files.createTempFile(hold, "try", null));
            // ok: java.blind-catch
        } catch (Exception e) {
            return false;
        }
    }
}

class ChartCache {
    byte[] load(Path chart) {
        try (InputStream in = Files.newInputStream(chart)) {
            return in.readAllBytes();
            // ok: java.blind-catch
        } catch (Exception e) {
            return null;
        }
    }
}
