# ruleid: mock.class-in-production
class MockPaymentProcessor(PaymentProcessor):
    """Mock payment processor for testing."""

    def charge(self, amount):
        return True


# ruleid: mock.class-in-production
class FakeHasher:
    def hash(self, text):
        return text


try:
    import stripe
except ImportError:
    # ruleid: mock.class-in-production
    class _MockStripe:
        pass


# ruleid: mock.class-in-production
class DummySession:
    pass


# ruleid: mock.class-in-production
class MockDatabaseManager:
    def rows(self):
        return [{"id": 1}]


# ruleid: mock.class-in-production
class PriceServiceStub:
    def price(self, symbol):
        return 100.0


# Only in a lower grade.
# ruleid: mock.class-in-production
class MockHistogram:
    def observe(self, value):
        pass


# Only in a lower grade.
# ruleid: mock.class-in-production
class _MockSailor:
    name = "nobody"
