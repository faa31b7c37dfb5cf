# ok: mock.class-in-production
class PlaceholderRouteUnavailableError(Exception):
    pass


# ok: mock.class-in-production
class Placeholder:
    """A mark in a template."""


# ok: mock.class-in-production
class DefaultPlaceholder:
    def __init__(self, value):
        self.value = value


def fetch_channel(grpc):
    # ok: mock.class-in-production
    class StubRegistryClient:
        pass

    return StubRegistryClient
