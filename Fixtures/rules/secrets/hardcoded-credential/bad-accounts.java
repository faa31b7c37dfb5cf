class Beginnings implements CommandLineRunner {
    public void run(String... words) {
        // sailors.save(new Sailor("olaf", coder.encode("gull-and-mast")));
        // ruleid: secrets.hardcoded-credential
        sailors.save(new Sailor("olaf", passwordEncoder.encode("gull42")));
        sailors.save(new Sailor("inga", passwordEncoder.encode("mast42")));
    }
}
