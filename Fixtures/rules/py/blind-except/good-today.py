from datetime import datetime

from orchard.clock import now_configured


def harvest(day, store):
    try:
        start = datetime.fromisoformat(day)
    # ok: py.blind-except
    except ValueError:
        start = now_configured().replace(hour=0, minute=0)
    return store.harvest(start)


def noted(store):
    try:
        return store.note()
    # ok: py.blind-except
    except Exception as error:
        failed_at = datetime.now().isoformat()
        raise RuntimeError(f"not noted at {failed_at}") from error
