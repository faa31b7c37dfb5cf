# ok: mock.class-in-production
class MockingBird:
    pass


# ok: mock.class-in-production
class OrderServiceStub(object):
    def __init__(self, channel):
        self.Get = channel.unary_unary("/orders/Get")


# ok: mock.class-in-production
class StubFinder:
    pass


# ok: mock.class-in-production
class FakeUserAgent:
    pass


# ok: mock.class-in-production
class MockError(Exception):
    pass


def call(body):
    # ok: mock.class-in-production
    class MockRequest:
        json = body

    return handle(MockRequest())


if __name__ == "__main__":
    # ok: mock.class-in-production
    class MockStore:
        pass


# ok: mock.class-in-production
class MockExecutionSettings:
    enabled = False


try:
    from watching import Watcher
except ImportError:
    # ok: mock.class-in-production
    class DummyWatcher:
        """Says what is missing."""

        def __init__(self, *args):
            raise RuntimeError("install the package for watching")

        def stop(self):
            pass

    Watcher = DummyWatcher


# ok: mock.class-in-production
class MockInterviewSession:
    questions = []


# ok: mock.class-in-production
class MockDataRequest:
    count = 5


try:
    from metrics import Counter
except ImportError:
    # ok: mock.class-in-production
    class _DummyCounter:
        def inc(self):
            pass


# ok: mock.class-in-production
class LatencyMetricStub:
    def observe(self, value):
        return None


# ok: mock.class-in-production
class DummyReport:
    def log(self, *values):
        pass


# ok: mock.class-in-production
class DummyWith:
    def __enter__(self):
        pass

    def __exit__(self, *error):
        return None


# A sequence that stands for one in the code that is read.
# ok: mock.class-in-production
class FakeTuple(Sequence):
    def items(self):
        return self.values


# What a choice of the user is set up with.
# ok: mock.class-in-production
class FakeHarbourSource(HarbourSettings):
    berths: int = 7
