import logging

logger = logging.getLogger(__name__)
_EMPTY = {"kind": None, "age": None}


def identify(model, picture):
    try:
        return model.identify(picture)
    except Exception:
        logger.exception("not identified")
        # ruleid: py.return-empty-on-error
        return dict(_EMPTY)


async def seen(picture, store):
    try:
        return await store.find(picture)
    except Exception as error:
        logger.error("not found: %s", error)
        # ruleid: py.return-empty-on-error
        return None
