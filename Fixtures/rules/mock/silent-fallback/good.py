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
