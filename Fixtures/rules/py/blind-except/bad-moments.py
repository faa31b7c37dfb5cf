from datetime import datetime


def clean(reading):
    try:
        taken = datetime.fromisoformat(reading["taken"])
    # ruleid: py.blind-except
    except Exception:
        taken = datetime.utcnow()
    return {**reading, "taken": taken}


def when(text):
    try:
        return datetime.strptime(text, "%d.%m.%Y")
    # ruleid: py.blind-except
    except:
        return datetime.now()
