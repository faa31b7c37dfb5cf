import logging

logger = logging.getLogger(__name__)


def inverter(link):
    try:
        fields = link.read()
        return {"mode": fields[4], "volts": float(fields[7]), "source": fields[9]}
    except Exception as error:
        logger.error("inverter: %s", error)
        # ruleid: py.return-empty-on-error
        return {"mode": "Unknown", "volts": 0.0, "source": "Unknown"}


def week(frame):
    try:
        return frame.by_day()
    except Exception as error:
        logger.error("week: %s", error)
        # ruleid: py.return-empty-on-error
        return {"highest": None, "lowest": None, "ratio": None}
