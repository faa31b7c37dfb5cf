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

    # ruleid: mock.silent-fallback
    def _fallback_weather(self):
        """What the weather often is."""
        return {"temperature": 21.0, "humidity": 72, "rainfall": 2.1}

    # ruleid: mock.silent-fallback
    def _get_default_forecast(self, day):
        return Forecast(day=day, temperature=20.5, humidity=55.0, confidence=0.5)


def register(visitor, store):
    store.add(visitor)
    # ruleid: mock.silent-fallback
    access_token = "dummy_entry_pass"
    return {"visitor": visitor.id, "token": access_token}


try:
    from press.scores import score_of
except ImportError:
    # ruleid: mock.silent-fallback
    def score_of(tree, *, season=None):
        return 62, "guess"


try:
    from press.tickets import verify_ticket_signature
except ImportError:
    # ruleid: mock.silent-fallback
    def verify_ticket_signature(ticket):
        return True


def advise(model, question):
    try:
        return answer(model.ask(question))
    except Exception as error:
        # ruleid: mock.silent-fallback
        return answer(f"🌱 Mock advice: water the trees. ({error})")


def read_label(image, client, key):
    if not client:
        text = "A label of apples."
        # ruleid: mock.silent-fallback
        return {"text": text, "confidence": 0.95, "engine": "Demo Mode"}
    return client.read(image, key)


def analyse(document, press_key, mill_key):
    if press_key:
        return ask_press(document, press_key)
    if mill_key:
        return ask_mill(document, mill_key)
    # ruleid: mock.silent-fallback
    return _demo_result(document)


def judge(document, press):
    try:
        return press.judge(document)
    except Exception as error:
        print(f"no judgement: {error}")
        # ruleid: mock.silent-fallback
        return _demo_analysis(document)


class HarbourBot:
    def __init__(self):
        # ruleid: mock.silent-fallback
        self.mock_tides = MockTideData()
