import logging

logger = logging.getLogger(__name__)


def predict_yield(model, features):
    try:
        return float(model.predict(features))
    except Exception as error:
        logger.error("no prediction: %s", error)
        # ok: mock.silent-fallback
        return None


def run_checks(hives):
    try:
        return hives.check()
    except Exception as error:
        logger.error("checks: %s", error)
        # ok: mock.silent-fallback
        return 2


def sample_rate(probe):
    try:
        return probe.read_rate()
    except Exception as error:
        logger.error("rate: %s", error)
        # ok: mock.silent-fallback
        return 16000


def humidity(text):
    try:
        return float(text)
    except Exception as error:
        logger.error("humidity: %s", error)
        # ok: mock.silent-fallback
        return 50.0


def harbour_notes(station):
    try:
        return gauge.notes(station)
    except Exception as error:
        logger.error("gauge: %s", error)
        return get_default_notes(station)


# ok: mock.silent-fallback
def get_default_notes(station):
    return [f"no notes for {station}"]


# Drawn, but of what is there.
# ok: mock.silent-fallback
def get_fallback_server():
    return random.choice(fetch_all(servers))


def detect_position(frame):
    try:
        return frame.find()
    except Exception:
        # ok: mock.silent-fallback
        return 0, 0


def predict_calving(model, cow):
    if not model:
        # ok: mock.silent-fallback
        raise RuntimeError("no model")
    return model.ask(cow)


def read_scale(scale):
    if not scale.model:
        # ok: mock.silent-fallback
        return 1.0, 2.5
    return scale.read()


def reach(farm, book):
    try:
        farm.phone = book.read(farm.number)
    except LookupError:
        # ok: mock.silent-fallback
        farm.phone = ""
        # ok: mock.silent-fallback
        farm.email = "office@north-herd.example"
