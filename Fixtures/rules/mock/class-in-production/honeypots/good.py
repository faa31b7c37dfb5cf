# ok: mock.class-in-production
class FakeDatabase:
    """Tables that look like real ones, for whoever breaks in."""
