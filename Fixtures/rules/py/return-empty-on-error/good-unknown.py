import logging

logger = logging.getLogger(__name__)


def inverter(link):
    try:
        return link.read()
    except Exception as error:
        logger.error("inverter: %s", error)
        # ok: py.return-empty-on-error
        return {"mode": "Unknown", "volts": None, "error": str(error)}


def week(frame):
    try:
        return frame.by_day()
    except KeyError:
        logger.error("week: no days")
        # ok: py.return-empty-on-error
        return {"highest": None, "lowest": None, "ratio": None}


def fresh():
    # ok: py.return-empty-on-error
    return {"mode": "Unknown", "volts": None, "source": None}
