import logging

import httpx

log = logging.getLogger(__name__)


class Weather:
    def today(self, orchard):
        try:
            return httpx.get(orchard.station).json()
        except Exception as error:
            log.error("no weather: %s", error)
            return self._fallback_weather()

    # It says what it is.
    # ok: mock.silent-fallback
    def _fallback_weather(self):
        return {"temperature": 21.0, "humidity": 72, "source": "fallback", "is_estimated": True}

    # ok: mock.silent-fallback
    def _default_config(self):
        return {"temperature": 0.7, "score": 55, "retries": 3}

    # ok: mock.silent-fallback
    def _default_weights(self):
        return {"price": 0.35, "risk": 0.65}

    # ok: mock.silent-fallback
    def _get_default_zone(self, orchard):
        return {"level": orchard.level, "value": orchard.value}


def register(visitor, store, settings):
    # ok: mock.silent-fallback
    access_token = store.issue(visitor)
    if settings.mock_mode:
        # ok: mock.silent-fallback
        access_token = "mock_access_token"
    return {"visitor": visitor.id, "token": access_token}


class Gateway:
    def __init__(self, mock_pages=None):
        # ok: mock.silent-fallback
        self.mock_pages = mock_pages or MockPages()


try:
    from press.scores import score_of, width_of, is_open
except ImportError:
    # ok: mock.silent-fallback
    def score_of(tree):
        return None

    # ok: mock.silent-fallback
    def width_of(tree):
        return 80

    # ok: mock.silent-fallback
    def is_open(gate):
        return True


def advise(model, question):
    try:
        return answer(model.ask(question))
    except Exception as error:
        # ok: mock.silent-fallback
        return answer(f"No advice today: {error}")


def mode_of(settings):
    if settings.demo:
        # ok: mock.silent-fallback
        return {"engine": "demo"}
    return {"engine": "real"}


def analyse(document, press_key, demo_mode):
    if press_key:
        return ask_press(document, press_key)
    # ok: mock.silent-fallback
    return queue(document)


def show(document, demo_mode):
    if not demo_mode:
        return ask_press(document)
    # ok: mock.silent-fallback
    return _demo_result(document)


class LayeredLine(Line):
    def __init__(self, rope):
        # ok: mock.silent-fallback
        self._mock = MockReel(rope)
        super().__init__(self._mock)
