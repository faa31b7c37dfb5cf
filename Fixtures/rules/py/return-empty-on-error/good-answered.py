import logging

logger = logging.getLogger(__name__)
KINDS = {"quince": 3}


async def register(socket, store, name):
    try:
        return await store.register(name)
    except Exception as error:
        logger.error("not registered: %s", error)
        await socket.send_json({"error": "not registered"})
        # ok: py.return-empty-on-error
        return None


def kinds(store):
    try:
        return store.kinds()
    except Exception:
        logger.exception("kinds not read")
        # ok: py.return-empty-on-error
        return dict(KINDS)
