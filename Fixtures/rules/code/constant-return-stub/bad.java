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
