def lag(source):
    # ok: code.placeholder-comment
    """How far behind the reader is."""
    return queue.size(source)


def fill(template):
    # ok: code.placeholder-comment
    """Replaces every placeholder of the template with its value."""
    return template.format()


def mock_gate(gate):
    # ok: code.placeholder-comment
    """Mock implementation for tests."""
    return gate


def forecast(field):
    # ok: code.placeholder-comment
    """Never returns mock data: without the service it raises."""
    return ask(field)


def route(pattern, action):
    # ok: code.placeholder-comment
    """Catches requests to a pattern: 'abort' stops them, 'mock' returns fake data."""
    return browser.route(pattern, action)


@remembered
def berth_of(ship):
    # ok: code.placeholder-comment
    """Dummy function.  Only used to make a cache for
    berths_of.
    """
    raise NotImplementedError()
