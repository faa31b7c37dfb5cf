class Always implements Rule {
    // ok: code.constant-return-stub
    public boolean holds() {
        return true;
    }

    // ok: code.constant-return-stub
    public String next() {
        // nothing to read any more
        return null;
    }
}

class NoTollFigures implements Figures {
  // ok: code.constant-return-stub
  @Override
  public Integer calculateTollOfYear() {
    return null;
  }

  // ok: code.constant-return-stub
  public String getRemark() {
    return null;
  }
}

class OpenBerthDesk {
  // ok: code.constant-return-stub
  public ResponseEntity<Void> ping() {
    // The answer is the message.
    return ResponseEntity.ok().build();
  }

  // ok: code.constant-return-stub
  public ResponseEntity<List<Berth>> berths() {
    // TODO: page through them
    return ResponseEntity.ok(berthService.all());
  }
}

class PlainGate implements Gate {
  // ok: code.constant-return-stub
  @Override
  public boolean isNightOpeningSupported() {
    // TODO Auto-generated method stub
    return false;
  }
}
