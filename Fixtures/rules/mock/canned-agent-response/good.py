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


def place_call(number):
    try:
        return phone.call(number)
    except PhoneError as error:
        # ok: mock.canned-agent-response
        return {"success": False, "error": str(error), "_mock": True}


def stats_of(settings):
    if settings.mock_mode:
        # ok: mock.canned-agent-response
        return {"mock": True, "rows": 0}
    # ok: mock.canned-agent-response
    return {"mock": False, "rows": count_rows()}


def train_step(generator, real):
    # ok: mock.canned-agent-response
    fake_data = generator.generate_fake_data(len(real))
    return loss(real, fake_data)


def rows_for(provider):
    if provider == "mock":
        # ok: mock.canned-agent-response
        return get_mock_rows()
    return read_rows(provider)


def unavailable():
    # ok: mock.canned-agent-response
    return {"error": "no data", "_meta": {"data_source": "mock"}}


def engine():
    # ok: mock.canned-agent-response
    return {"settings": {"data_source": "warehouse"}}


class Depth:
    def book(self, symbol):
        if self.dry_run:
            # ok: mock.canned-agent-response
            return self._mock_order_book(symbol)
        return self.fetch(symbol)


def client_of(settings):
    # ok: mock.canned-agent-response
    client = get_mock_client(settings)
    return client


def bird():
    # ok: mock.canned-agent-response
    return "Mocking birds sing at night"


def describe(settings):
    # ok: mock.canned-agent-response
    return {"mode": "mock", "region": settings.region}


def current_state():
    global _mock_session_state
    if _mock_session_state is None:
        _mock_session_state = SessionState()
    # ok: mock.canned-agent-response
    return _mock_session_state


class Pier:
    def as_node(self):
        fake_node = Node()
        fake_node.id = self.id
        # ok: mock.canned-agent-response
        return fake_node
