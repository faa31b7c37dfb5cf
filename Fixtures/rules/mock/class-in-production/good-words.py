# ok: mock.class-in-production
class VoiceService:
    """Speaks through the barn's loudspeakers; tests use a mock client."""

    def speak(self, text):
        return self.line.send(text)


# ok: mock.class-in-production
class DataMaker:
    """Mock data generator for unit tests."""

    def rows(self):
        return []


# ok: mock.class-in-production
class MockSpec:
    """What a step answers in mock mode."""

    kind = "spec"


# ok: mock.class-in-production
class DummyArgs:
    host = "localhost"


def handle(cow):
    # ok: mock.class-in-production
    class MockRequest:
        path = cow.name

    return serve(MockRequest())


# ok: mock.class-in-production
class FieldFacts:
    """Dummy class to hold what is known of a field."""

    def __init__(self):
        self.owner = None


# ok: mock.class-in-production
class Command(BaseCommand):
    """Dummy generator for visitors"""

    def handle(self, **options):
        return 0


# ok: mock.class-in-production
class MockFolderNotFound(OrchardError):
    pass


# A short form of a record.
# ok: mock.class-in-production
class OrchardStub(BaseModel):
    name: str
