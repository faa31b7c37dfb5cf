import logging

logger = logging.getLogger(__name__)


async def crew_figures(store, start):
    try:
        rows = await store.aggregate(start)
        return build(rows)
    except Exception as error:
        logger.error("crew: %s", error, exc_info=True)
        # ruleid: py.return-empty-on-error
        return {
            "crew": [],
            "summary": {
                "tours": 0,
                "rate": 0.0,
            },
        }


def spare_boats(store):
    try:
        return {"count": store.count_free()}
    except Exception as error:
        logger.error("boats: %s", error)
        # ruleid: py.return-empty-on-error
        return {"count": 0}
