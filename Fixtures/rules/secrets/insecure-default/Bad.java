package orchard;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.Environment;

class Tokens {
    // ruleid: secrets.insecure-default
    @Value("${jwt.secret:your-secret-key-that-is-long-enough}")
    private String secret;

    // ruleid: secrets.insecure-default
    @Value("${orchard.session.secret:${SESSION_SECRET:dev-session}}")
    private String session;

    String signing(Environment environment) {
        // ruleid: secrets.insecure-default
        return environment.getProperty("security.signing-key", "change-me");
    }

    String encryption() {
        // ruleid: secrets.insecure-default
        return System.getenv().getOrDefault("ENCRYPTION_KEY", "orchard-encryption");
    }
}

@ConfigurationProperties(prefix = "jwt")
class TokenProperties {
    // ruleid: secrets.insecure-default
    private String secret = "orchard-default-secret";
    private String issuer = "orchard";
}

class Harbourmaster {
    // ruleid: secrets.insecure-default
    @org.springframework.beans.factory.annotation.Value("${quay.admin.password:gull123}")
    private String first;
}
