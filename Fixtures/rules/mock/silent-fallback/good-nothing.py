try:
    from depot import Tracer
except ImportError:
    # A stub that does nothing, tracing is optional
    # ok: mock.silent-fallback
    class Tracer:
        def start(self, name):
            return None


try:
    from depot import settings
except ImportError:
    # Fallback to the plain settings
    # ok: mock.silent-fallback
    class PlainConfig:
        def host(self):
            return "0.0.0.0"


def rows(use_mock_rows, limit):
    # ok: mock.silent-fallback
    return read(limit) if not use_mock_rows else _get_mock_rows(limit)


def prices(use_real_data, symbol):
    try:
        return (
            history(symbol)
            if use_real_data
            # ok: mock.silent-fallback
            else generate_fallback_data(symbol)
        )
    except TimeoutError:
        raise


def frame(found):
    # ok: mock.silent-fallback
    return found if found is not None else empty_frame()


def total(rows):
    try:
        return rows.total()
    except ValueError as error:
        log.warning(f"no total, using the default: {error}")
        # ok: mock.silent-fallback
        return Decimal("0")


def answer(rows):
    if not rows:
        # Never answer with mock data here
        # ok: mock.silent-fallback
        return {"rows": [], "total": 0}
    return {"rows": rows}


def limits(rows):
    try:
        return rows.limits()
    except KeyError:
        log.warning("the mock server has no limits")
        # ok: mock.silent-fallback
        return None


class Replay:
    def order(self, result):
        self.orders.append(result)
        # ok: mock.silent-fallback
        return MockOrder(result)


def named(frame):
    # If no barn column is there, create a dummy one
    # ok: mock.silent-fallback
    if "barn" not in frame.columns:
        frame["barn"] = "unknown"
    return frame
