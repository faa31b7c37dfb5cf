from datetime import datetime

from orchard.clock import now_configured


def harvest(day, store):
    try:
        start = datetime.fromisoformat(day)
    # ruleid: py.blind-except
    except Exception:
        start = now_configured().replace(hour=0, minute=0)
    return store.harvest(start)


def harvested(day, store):
    try:
        start = datetime.fromisoformat(day).date()
    # ruleid: py.blind-except
    except Exception:
        start = datetime.now().date()
    return store.harvest(start)
