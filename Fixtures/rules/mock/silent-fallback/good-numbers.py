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
