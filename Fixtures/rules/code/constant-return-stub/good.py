class AlwaysTrue(Condition):
    # ok: code.constant-return-stub
    def holds(self, value):
        return True

    # ok: code.constant-return-stub
    def cleanup(self):
        # Not needed: the server expires keys
        return 0

    # ok: code.constant-return-stub
    def limits(self):
        return {
            "max": 0,  # stricter for now
        }

    # ok: code.constant-return-stub
    def live(self):
        # Always alive if this runs
        return True


class BaseRule:
    # ok: code.constant-return-stub
    def check(self):
        # TODO in the rules
        return []


class MockGateway:
    # ok: code.constant-return-stub
    def charge(self):
        # simulate success
        return True


# ok: code.constant-return-stub
def lookup(key):
    # TODO: cache
    return TABLE[key]


class Cache:
    # ok: code.constant-return-stub
    def purge_expired(self, before):
        # Redis drops the keys by itself, there is nothing to do.
        return []

    # ok: code.constant-return-stub
    def collect(self):
        return []

    # ok: code.constant-return-stub
    def should_retry(self, error):
        return True

    @property
    # ok: code.constant-return-stub
    def validate_all(self, strict):
        return True

    # ok: code.constant-return-stub
    def protect(self, order):
        # The stop outside of the exchange gives the simulated protection.
        return None


class NullIndex:
    # ok: code.constant-return-stub
    def search_text(self, text):
        return []


class Importer(BaseImporter):
    # ok: code.constant-return-stub
    def load_module(self, spec):
        return None


class Options:
    # ok: code.constant-return-stub
    def get_defaults(self):
        """Get the defaults."""
        return {}


class Feed(BaseFeed):
    # ok: code.constant-return-stub
    def get_headers(self, request, page):
        """Return more headers."""
        return {}


# ok: code.constant-return-stub
async def recall(query: str):
    """Placeholder, replaced at start by the bound tool."""
    return {"error": "the memory is not ready"}


# ok: code.constant-return-stub
def get_default_metrics():
    return {"load": 0, "memory": 0}


class Quiet(Backend):
    # ok: code.constant-return-stub
    def update_view(self, *args):
        return True

    # ok: code.constant-return-stub
    def get_usage(self):
        return {"usage": "tool <file>", "flags": "-v"}

    # ok: code.constant-return-stub
    def process_ping(self, message):
        return {"type": "pong"}


# ok: code.constant-return-stub
def get_stats():
    return {"error": "disabled", "requests": 0}
