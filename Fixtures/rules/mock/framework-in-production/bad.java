package harbour;

// ruleid: mock.framework-in-production
import net.datafaker.Faker;

class BerthNumbers {
    private final Faker faker = new Faker();

    String next() {
        return faker.number().digits(6);
    }
}
