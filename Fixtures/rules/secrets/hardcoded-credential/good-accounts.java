@Profile("dev")
class Rehearsals implements CommandLineRunner {
    public void run(String... words) {
        // ok: secrets.hardcoded-credential
        sailors.save(new Sailor("olaf", passwordEncoder.encode("gull42")));
    }
}
