import logging
import random

log = logging.getLogger(__name__)


def speak(voice):
    try:
        voice.open()
    except OSError:
        # ok: mock.silent-fallback
        log.warning(f"Using voice sample: {voice.path}")
        return None


def detect(frame, settings):
    if settings.simulate:
        # ok: mock.silent-fallback
        log.info("Simulation asked for, using simulated detections")
        return simulated(frame)
    return real(frame)


def capital(broker):
    try:
        return broker.capital()
    except ConnectionError:
        # ok: mock.silent-fallback
        log.error("No fallback to hardcoded capital: the broker must answer")
        raise


def numbers():
    try:
        return tool.numbers()
    except ValueError as problem:
        # ok: mock.silent-fallback
        log.error(f"Error generating random numbers: {problem}")
        return None


def retry_delay(attempt):
    if not attempt.ready:
        # ok: mock.silent-fallback
        return random.uniform(0.1, 0.5)
    return 0


def signals(rows):
    # If there are no real signals, return nothing - no fake signals
    # ok: mock.silent-fallback
    if not rows:
        rows = []
    return rows


def trace(logger):
    try:
        return start_tracing()
    except ImportError:
        # ok: mock.silent-fallback
        logger.warning("tracing is not installed - using mock tracer")
        return None


def report(rank):
    if rank == 0:
        return Report(rank)
    else:
        # ok: mock.silent-fallback
        return DummyReport()


try:
    from broker import OrderClient
except ImportError as exc:
    # A client that refuses whatever it is asked for is no double.
    # ok: mock.silent-fallback
    class OrderClient:
        """Fallback client that keeps the name."""

        def is_connected(self):
            return False

        def place(self, order):
            raise RuntimeError("the broker's package is not installed")


def prepare(args):
    if args.data:
        rows = load_rows(args.data)
    else:
        # ok: mock.silent-fallback
        rows = generate_synthetic_data(args.rows)
    return rows


def push_tide(ready, quay):
    if not ready:
        log.warning(f"No client - would send notification: {quay}")
        # ok: mock.silent-fallback
        return {"status": "client_not_configured", "quay": quay}
    return client.push(quay)
