package orchard;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;

class OtherTokens {
    // ok: secrets.insecure-default
    @Value("${jwt.secret}")
    private String secret;

    // ok: secrets.insecure-default
    @Value("${jwt.secret:}")
    private String empty;

    // ok: secrets.insecure-default
    @Value("${jwt.secret:#{null}}")
    private String none;

    // ok: secrets.insecure-default
    @Value("${jwt.secret-expiration:86400}")
    private long expiration;

    // ok: secrets.insecure-default
    @Value("${google.client-secret:your-client-secret}")
    private String client;

    // ok: secrets.insecure-default
    @Value("${jwt.issuer:orchard-secret-service}")
    private String issuer;
}

@ConfigurationProperties(prefix = "jwt")
class OtherProperties {
    // ok: secrets.insecure-default
    private String secret;
    // ok: secrets.insecure-default
    private String header = "Authorization";
}

class Harbourmasters {
    // ok: secrets.insecure-default
    @Value("${quay.admin.password}")
    private String first;
    // ok: secrets.insecure-default
    @Value("${quay.admin.password-length:12345}")
    private int length;
    // ok: secrets.insecure-default
    @Value("${quay.mysql.admin.password:gull}")
    private String store;
}
