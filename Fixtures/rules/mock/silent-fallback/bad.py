def client(settings):
    api_key = settings.api_key
    if not api_key:
        # ruleid: mock.silent-fallback
        return MockClient()
    return RealClient(api_key)


try:
    from stripe import Client
    stripe = Client()
except ImportError:
    # ruleid: mock.silent-fallback
    stripe = MagicMock()


class Billing:
    def __init__(self, processor=None, key=None):
        # ruleid: mock.silent-fallback
        self.processor = processor or MockProcessor()
        # ruleid: mock.silent-fallback
        self.mailer = Mailer(key) if key else FakeMailer()
        if key:
            self.bank = Bank(key)
        else:
            # ruleid: mock.silent-fallback
            self.bank = MockBank()


def forecast(rows):
    try:
        return model.predict(rows)
    except Exception:
        # ruleid: mock.silent-fallback
        return _generate_mock_forecast(rows)


def adapter(provider):
    if provider == "openai":
        return OpenAIAdapter()
    logger.warning("unknown provider")
    # ruleid: mock.silent-fallback
    return MockAdapter()


class Executor:
    def __init__(self, simulated_broker=None):
        # ruleid: mock.silent-fallback
        self.broker = simulated_broker if simulated_broker else MagicMock()


def voice_client(settings):
    if settings.account:
        return VoiceClient(settings.account)
    try:
        from shop.doubles import MockVoiceClient

        # ruleid: mock.silent-fallback
        return MockVoiceClient()
    except ImportError:
        return None


def repository(kind, settings):
    if kind == "postgres":
        store = PostgresStore(settings)
    elif kind == "sqlite":
        store = SqliteStore(settings)
    else:
        # ruleid: mock.silent-fallback
        store = MockStore()
    return store


if os.environ.get("SPEECH_KEY"):
    speech = Speech()
else:
    # ruleid: mock.silent-fallback
    speech = MockSpeech()


class Writer:
    def __init__(self):
        # ruleid: mock.silent-fallback
        self.gateway = MockGateway()

    def write(self, prompt):
        if not self.client:
            # ruleid: mock.silent-fallback
            return f"Mock answer to {prompt}"
        return self.client.write(prompt)
