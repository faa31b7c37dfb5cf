# All of these are told of, in a lower grade than where work fails.
import os


def parse_mark(text):
    try:
        if text[0] == "m":
            return Mark(int(text[1:]))
    # ruleid: py.except-pass
    except Exception:
        pass
    raise BadMark(text)


def wake(sleeper):
    """Wakes what sleeps, and ignores any errors: it may be gone."""
    try:
        sleeper.call()
    # ruleid: py.except-pass
    except Exception:
        pass


def drop(path):
    try:
        os.remove(path)
    # ruleid: py.except-pass
    except Exception:
        pass


def stamp(path):
    try:
        return path.read_text()
    # ruleid: py.except-pass
    except Exception:  # noqa: S110
        pass
    # ok: py.except-pass
    return "unknown"
