def build_mock_result():
    mock_result = {"score": 0.9}
    # ok: mock.canned-agent-response
    return mock_result


def load(path):
    mocked = path.read()
    # ok: mock.canned-agent-response
    return mocked


def choose(kind):
    # ok: mock.canned-agent-response
    return mock_class


def engine(mock_mode):
    # ok: mock.canned-agent-response
    return Engine(mock_mode=mock_mode)


def session(mock_client):
    # ok: mock.canned-agent-response
    return mock_client.get("/session")


def consent(settings, mock_answer):
    if settings.mock_mode:
        # ok: mock.canned-agent-response
        return mock_answer
    return settings.gateway.consent()
