def train(settings, clone):
    if settings.use_mock_training:
        # ok: mock.silent-fallback
        job = f"mock_training_{uuid4().hex}"
    else:
        job = Trainer(settings).start(clone)
    return job


def channel(settings):
    try:
        return connect(settings)
    except ConnectionError:
        # ok: mock.silent-fallback
        stub = prices_pb2_grpc.PriceServiceStub(channel)
        return stub


def shown(alert):
    if not alert.text:
        # ok: mock.silent-fallback
        alert.label = "mocking bird"
    return alert


try:
    import prometheus_client
except ImportError:
    # ok: mock.silent-fallback
    class Counter:
        """Fallback when the metrics package is missing."""

        def inc(self):
            return None


def read(path):
    try:
        return load(path)
    except OSError:
        # Never use simulated data here
        # ok: mock.silent-fallback
        return default_rows(path)


def paths(market):
    # ok: mock.silent-fallback
    return market.generate_simulated_paths(1000)


def play(mode):
    try:
        return start(mode)
    except ValueError:
        # ok: mock.silent-fallback
        return {"mode": "simulated", "account": "mock account"}


class Mails:
    def send(self, mail):
        if not self.is_configured:
            logger.warning("mail is not set up")
            # ok: mock.silent-fallback
            return {"success": False, "reason": "not set up"}
        return self.client.send(mail)

    def drop(self, mail):
        if not self.api_key:
            logger.info("Would need a key")
            # ok: mock.silent-fallback
            return None
        return self.client.drop(mail)


def sample_payload(event, orders):
    order = orders.first()
    if order:
        return payload_of(order)
    else:
        # ok: mock.silent-fallback
        return _generate_sample_payload(event)


def population(api, place):
    if not api.client:
        # ok: mock.silent-fallback
        return api.get_demographics(place)
    return api.client.read(place)


def sync_all(connector):
    # ok: mock.silent-fallback
    checkpoint = connector.build_dummy_checkpoint()
    while checkpoint.has_more:
        checkpoint = connector.read(checkpoint)
    return checkpoint


def replay(tracer, turn):
    # ok: mock.silent-fallback
    span = build_synthetic_span(turn.started, turn.ended)
    tracer.record(span)


@contextmanager
def broken_topic(publisher):
    from unittest import mock

    # ok: mock.silent-fallback
    broken = mock.AsyncMock(side_effect=ValueError("low tide"))
    with mock.patch("orchard.publish", broken):
        yield


def build(tags, output):
    if output is None:
        # Return a synthetic identifier so that callers know that it was built
        # ok: mock.silent-fallback
        return tags[0]
    return output.id
