def adapter(provider, settings):
    if provider == "mock":
        # ok: mock.silent-fallback
        return MockAdapter()
    elif provider == "openai":
        return OpenAIAdapter()
    raise ValueError(provider)


def bank(settings):
    if not settings.use_mock_bank:
        return Bank()
    # ok: mock.silent-fallback
    return MockBank()


def mailer(settings):
    if settings.production:
        return Mailer()
    elif settings.is_test:
        # ok: mock.silent-fallback
        return FakeMailer()
    else:
        raise ValueError("no mailer")


def checkpoint(connector):
    try:
        return connector.load()
    except KeyError:
        # ok: mock.silent-fallback
        return connector.build_dummy_checkpoint()


def headers(agent=None):
    # ok: mock.silent-fallback
    return agent or FakeUserAgent()


def portfolio(position):
    if position:
        position.close()
    # ok: mock.silent-fallback
    return MockPortfolioState(position)


def voice_client(kind):
    match kind:
        case "mock":
            # ok: mock.silent-fallback
            return MockVoiceClient()
        case _:
            return VoiceClient()


class FakeLine:
    def next(self):
        # ok: mock.silent-fallback
        return MockAnswer()


try:
    from tracing import Span
except ImportError:

    class _DummySpan:
        pass

    class Tracer:
        def start(self):
            # ok: mock.silent-fallback
            return _DummySpan()

    # ok: mock.silent-fallback
    calls = _DummyCounter()


def chosen(settings):
    if settings.backend == "mock":
        # ok: mock.silent-fallback
        store = MockStore()
    else:
        store = Store()
    return store


def broker(mode):
    if mode == "live":
        desk = LiveDesk()
    elif mode == "replay":
        desk = ReplayDesk()
    else:
        # ok: mock.silent-fallback
        desk = MockDesk()
    return desk


class Note:
    def text(self):
        if not self.client:
            # ok: mock.silent-fallback
            return "No client is configured"
        # ok: mock.silent-fallback
        return "Mocking is not allowed here"


if __name__ == "__main__":
    # ok: mock.silent-fallback
    trial = MockStore()


def test_webhook(kind, url):
    if kind == "berth":
        payload = build_mock_berth(url)
    else:
        # ok: mock.silent-fallback
        payload = build_mock_tide(url)
    return send(url, payload)


def silence(gauges):
    class FakeLogging:
        def getLogger(self, name):
            return logging.getLogger("gauges")

    # ok: mock.silent-fallback
    gauges.wire.logging = FakeLogging()


def record(berth):
    try:
        berth.count()
    except Conflict:
        # ok: mock.silent-fallback
        countdown = random.randint(2, 20)
        record.apply_async((berth.id,), countdown=countdown)


def restore(name, load):
    try:
        return load(name)
    except ModuleNotFoundError as e:
        # ok: mock.silent-fallback
        return MissingBerthStub(error_msg=str(e))


def announce(ship):
    try:
        number = radio.send(ship)
    except Hidden:
        # ok: mock.silent-fallback
        number = generate_fake_call_id()
    return number


class Tally:
    def __init__(self, reporter=None):
        if callable(getattr(reporter, "count", None)):
            self.reporter = reporter
        else:
            # ok: mock.silent-fallback
            self.reporter = StubMetricReporter()


def run_recipe(recipe, table):
    try:
        if table is None:
            # ok: mock.silent-fallback
            with FakeStreams():
                return recipe.cook()
        return recipe.cook(table)
    except ValueError:
        # ok: mock.silent-fallback
        with FakeStreams():
            return recipe.scrape()
