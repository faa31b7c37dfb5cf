class Tokens {
    // ruleid: code.constant-return-stub
    boolean verify(String token) {
        // TODO verify the signature
        return true;
    }
}

class TollFigures {
  // ruleid: code.constant-return-stub
  public Integer calculateTollOfYear() {
    return null;
  }
}

class BerthDesk {
  // ruleid: code.constant-return-stub
  public ResponseEntity<Map<String, Object>> releaseBerth(Map<String, Object> request) {
    log.info("Release of a berth: {}", request);
    // TODO
    return ResponseEntity.ok(Map.of());
  }

  // ruleid: code.constant-return-stub
  public List<Berth> freeBerths(LocalDate day) {
    // FIXME ask the harbour
    return List.of();
  }
}

class TideReader extends Reader<Tide> {
    // Only in a lower grade.
    // ruleid: code.constant-return-stub
    @Override
    protected Tide createTarget() {
        // TODO Auto-generated method stub
        return null;
    }
}
