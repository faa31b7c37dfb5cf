# Comments near to those, about modes that are asked for, doubles for tests, and fall-backs that are real.
# ok: code.placeholder-comment
# Known tractor makes
MAKES = {"t-1": "Fendt"}


def herd_report(herd, settings):
    # ok: code.placeholder-comment
    # Use mock data if demo mode is enabled
    if settings.demo_mode:
        return demo_report(herd)
    # ok: code.placeholder-comment
    # Fall back to the cached reading
    reading = cache.get(herd)
    # ok: code.placeholder-comment
    # Fall back to a synthetic id so that the barn keeps working
    key = herd.id or new_id()
    # ok: code.placeholder-comment
    # Return an empty list if there is no real data available
    if not reading:
        return []
    connect(settings.key)
    # ok: code.placeholder-comment
    # Reject fake scores of the old scale
    return check(reading, key)


def replay(parlour):
    # ok: code.placeholder-comment
    # Simulate service failures instead of a cut cable
    parlour.drop()
    # ok: code.placeholder-comment
    # Create a mock request for the handler below
    request = {"path": "/milk"}
    # ok: code.placeholder-comment
    # Format the rows to match mock data structure
    return parlour.handle(request)


class MockParlour:
    def milk(self):
        # ok: code.placeholder-comment
        # Simulate the flow of the morning
        return 31


class PaperGrainBroker:
    def fill(self, order):
        # ok: code.placeholder-comment
        # Simulate order execution at the market price
        return order.price


def gate(device):
    # ok: code.placeholder-comment
    # Accept visitors while the yard is open, but for now strict
    # ok: code.placeholder-comment
    # ELIMINATED: Fallback to fake deliveries
    return device.allowed()


class Gate:
    # The fields below are filled by whoever opens the gate, and are only
    # ok: code.placeholder-comment
    # placeholders.
    width = None


def interval(stats):
    for name, entry in stats.items():
        if entry is None:
            # Nothing was seen of this index. The whole interval is dropped rather than reporting an
            # ok: code.placeholder-comment
            # invented value for one index and real ones for the rest.
            return None
    return stats
