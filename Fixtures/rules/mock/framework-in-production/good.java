package harbour;

// ok: mock.framework-in-production
import java.security.SecureRandom;
// ok: mock.framework-in-production
import harbour.faker.Fakers;

class BerthNumbers {
    private final SecureRandom random = new SecureRandom();
}
