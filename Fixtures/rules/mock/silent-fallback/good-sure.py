import logging

logger = logging.getLogger(__name__)


def rate_hull(model, photo):
    try:
        return {"state": model.run(photo)}
    except Exception as error:
        # ok: mock.silent-fallback
        logger.warning(f"Hull model failed: {error}, using fallback")
    return {"state": None, "confidence": 0.0}


def rate_mast(model, photo):
    try:
        return {"state": model.run(photo), "confidence": model.confidence}
    except Exception as error:
        # ok: mock.silent-fallback
        logger.warning(f"Mast model failed: {error}, using fallback")
    return {"state": "worn", "confidence": 85, "is_fallback": True}


def rate_sail(cache, photo):
    try:
        return cache[photo]
    except KeyError:
        # ok: mock.silent-fallback
        logger.warning("Not kept, falling back to the store")
    return {"state": "kept", "confidence": 85}


# ok: mock.silent-fallback
def fallback_state(text):
    return "unknown", 0.0


# ok: mock.silent-fallback
def font_fallback(name):
    return name, 12.5
