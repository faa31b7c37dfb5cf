import logging
from datetime import datetime


def clean(reading):
    try:
        taken = datetime.fromisoformat(reading["taken"])
    # ok: py.blind-except
    except (KeyError, ValueError):
        taken = datetime.utcnow()
    return {**reading, "taken": taken}


def told(reading):
    try:
        taken = datetime.fromisoformat(reading["taken"])
    # ok: py.blind-except
    except Exception:
        logging.warning("no time in %s", reading)
        taken = datetime.utcnow()
    return taken


def refused(text):
    try:
        return datetime.strptime(text, "%d.%m.%Y")
    # ok: py.blind-except
    except Exception as error:
        raise ValueError(text) from error
