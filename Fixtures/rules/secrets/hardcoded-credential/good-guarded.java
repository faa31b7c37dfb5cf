class Doors {
    String unknown(PasswordEncoder encoder) {
        // ok: secrets.hardcoded-credential
        return encoder.encode("gull42");
    }
}
