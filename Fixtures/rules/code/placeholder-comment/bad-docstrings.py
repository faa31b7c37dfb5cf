def lag(source):
    # ruleid: code.placeholder-comment
    """How far behind the reader is.

    TODO: Implement the real measurement.
    For now, returns a mock value.
    """
    return queue.size(source)


def grade(cow):
    # ruleid: code.placeholder-comment
    """Grade a cow (placeholder)."""
    return cow.weight / 10


def send(text):
    # ruleid: code.placeholder-comment
    """Stub implementation."""
    keep(text)


def forecast(field):
    # ruleid: code.placeholder-comment
    """In production, this would ask the weather service."""
    return last(field)


def answers_of(form):
    # ruleid: code.placeholder-comment
    """The answers to a form (placeholder - integrate with the store)."""
    return {"form": form, "answers": [], "total": 0}
