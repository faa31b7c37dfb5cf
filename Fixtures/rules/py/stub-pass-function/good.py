import abc
from typing import Protocol, overload


class Store(abc.ABC):
    @abc.abstractmethod
    # ok: py.stub-pass-function
    def save_record(self, record):
        # TODO: every store implements this
        pass

    # ok: py.stub-pass-function
    def send_metrics(self):
        pass


class Sender(Protocol):
    # ok: py.stub-pass-function
    def send_message(self, text): ...


class Exporter:
    # ok: py.stub-pass-function
    def export_span(self, span):
        pass

    # ok: py.stub-pass-function
    def shutdown(self):
        """Shut the exporter down."""


class JaegerExporter(Exporter):
    def export_span(self, span):
        self.client.post(span)


class NullCache:
    # ok: py.stub-pass-function
    def save_entry(self, key, value):
        pass


class NoOpSpan(Span):
    # ok: py.stub-pass-function
    def record_exception(self, error):
        pass


class CacheHooks:
    # ok: py.stub-pass-function
    def update_cache(self):
        pass


class RedisCache:
    # ok: py.stub-pass-function
    def delete_expired(self):
        # Nothing to do: the server expires keys by itself.
        pass

    # ok: py.stub-pass-function
    def update_index(self, key):
        """Kept for backward compatibility."""

    # ok: py.stub-pass-function
    def process_idle(self):
        # Could be used for statistics.
        pass

    # ok: py.stub-pass-function
    def load_plugins(self):
        # Will be populated by plugins.py
        pass

    @property
    # ok: py.stub-pass-function
    def load_factor(self):
        pass

    # ok: py.stub-pass-function
    def __enter__(self):
        # TODO: return self
        pass


class ReadOnlyStore(Base):
    # ok: py.stub-pass-function
    def save(self, record):
        pass


@cli.group()
# ok: py.stub-pass-function
def import_data():
    pass


@overload
# ok: py.stub-pass-function
def load_value(key: str) -> str: ...


try:
    from tracer import record_span
except ImportError:
    # ok: py.stub-pass-function
    def record_span(name):
        pass


def run(callback=None):
    # ok: py.stub-pass-function
    def update_progress(done):
        pass

    return callback or update_progress


# ok: py.stub-pass-function
def _noop_progress():
    pass


# ok: py.stub-pass-function
def health_check():
    pass


class GatewayError(Exception):
    pass


@app.get("/warm-up", status_code=204)
# ok: py.stub-pass-function
async def warm_up() -> None:
    # Nothing to do: the platform only wants an answer.
    pass


# ok: py.stub-pass-function
def log_message(self, *arguments):
    """Suppress the access log."""


try:
    from metrics import Counter
except ImportError:

    class Counter:
        # ok: py.stub-pass-function
        def inc(self) -> None:  # simple stub
            pass


@shared_task
# ok: py.stub-pass-function
def nightly() -> None:
    """Does nothing: the scheduler only needs the name."""


class Worker:
    # ok: py.stub-pass-function
    def _handle(self, job):
        pass


# ok: py.stub-pass-function
def _handle(*jobs):
    pass


class Downloads:
    # ok: py.stub-pass-function
    def process_exception(self, request, exception):
        # Called when a download fails.
        # Must either:
        # - return None: continue with the next middleware
        # - return a response: stop here
        pass


# What it asks for is asked before the body runs.
@router.get("/ready", dependencies=[Depends(needs_crane)])
# ok: py.stub-pass-function
async def api_get_ready():
    pass


class Ledger:
    def _race_hook(self, line):
        # called so that tests can simulate a race between two ledgers
        # ok: py.stub-pass-function
        pass


class TideView(StationView):
    # ok: py.stub-pass-function
    def get_height(self, tide) -> int:
        # this will also stand in the list of stations
        pass


# ok: py.stub-pass-function
def get_context(context):
    # do your magic here
    pass


# Stands where nobody logs.
class _Sentinel:
    # ok: py.stub-pass-function
    def record_tide(self, height):
        pass


class StdoutNotices:
    # ok: py.stub-pass-function
    def delete_comment(self, number):
        logger.info("comment %i deleted", number)


spec = HookspecMarker("harbour")


# ok: py.stub-pass-function
@spec
def harbour_form_before(form):
    """Inserts a field before the first one. The placeholder of the field is the plugin's."""
