def radar(client, settings):
    if settings.demo_mode:
        # ok: mock.silent-fallback
        return {"source": "demo", "cows": 3}
    # Return an error if the client is not available
    # ok: mock.silent-fallback
    return {"error": "no client"}


# ok: mock.silent-fallback
DEFAULTS = {"broker_preferences": {"alpaca": True, "mock": True}}


def load(path):
    try:
        return read(path)
    except OSError:
        # ok: mock.silent-fallback
        return {"broker_preferences": {"alpaca": True, "mock": True}}


def categories(model):
    if not model:
        # ok: mock.silent-fallback
        logger.warning("No model, using hardcoded CATEGORIES")
        return CATEGORIES
    return model.categories
