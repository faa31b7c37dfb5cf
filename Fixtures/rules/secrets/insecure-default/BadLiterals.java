package orchard;

class LiteralTokens {
    // ruleid: secrets.insecure-default
    private static final String SECRET = "orchardSecretForTokens";
    // ruleid: secrets.insecure-default
    private final String jwtSecret = "changeMe";

    String make(User user) {
        // ruleid: secrets.insecure-default
        return Jwts.builder().setSubject(user.name()).signWith(SignatureAlgorithm.HS256, "orchards").compact();
    }

    Algorithm algorithm() {
        // ruleid: secrets.insecure-default
        return Algorithm.HMAC256("orchards");
    }

    Key key() {
        // ruleid: secrets.insecure-default
        return Keys.hmacShaKeyFor("orchards-and-more-orchards".getBytes());
    }
}
