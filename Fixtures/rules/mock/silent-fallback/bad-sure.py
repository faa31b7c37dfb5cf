import logging

logger = logging.getLogger(__name__)


def rate_hull(model, photo):
    if model:
        try:
            return {"state": model.run(photo)}
        except Exception as error:
            # ruleid: mock.silent-fallback
            logger.warning(f"Hull model failed: {error}, using fallback")
    worn = len(photo) % 3
    return {
        "state": ["new", "worn", "broken"][worn],
        "confidence": 85,
    }


# ruleid: mock.silent-fallback
def fallback_state(text):
    """Answer when the model is not there."""
    if "rust" in text:
        return "worn", 0.85
    return "new", 0.7
