package orchard;

class LiteralNames {
    // ok: secrets.insecure-default
    private static final String SECRET = "JWT_SECRET";
    // ok: secrets.insecure-default
    private static final String SECRET_KEY = "jwt.secret";
    // ok: secrets.insecure-default
    private static final String CLIENT_SECRET = "your-client";

    @Value("${jwt.secret}")
    // ok: secrets.insecure-default
    private String jwtSecret;

    String make(User user) {
        // ok: secrets.insecure-default
        return Jwts.builder().setSubject(user.name()).signWith(key(jwtSecret)).compact();
    }
}

class Lottery {
    // ok: secrets.insecure-default
    private static final String SECRET = "the number of the day";
}
