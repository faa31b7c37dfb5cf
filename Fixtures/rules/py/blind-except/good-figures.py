import logging
import shutil

logger = logging.getLogger(__name__)


def altitude_or_nothing(site):
    try:
        altitude = ask_altitude(site)
    # ok: py.blind-except
    except Exception as error:
        logger.warning("no altitude: %s", error)
        altitude = None
    return altitude


def retries(store):
    try:
        timeout = store.read("timeout")
    # ok: py.blind-except
    except Exception as error:
        logger.warning("no timeout: %s", error)
        timeout = 30
    return timeout


def count_failures(gauge):
    try:
        reading = gauge.read()
    # ok: py.blind-except
    except Exception as error:
        logger.warning("no reading: %s", error)
        reading = 0
    return reading


def fetch_depth(buoy):
    try:
        return client.get(buoy.url).json()["depth"]
    except Exception as error:
        logger.warning("no depth: %s", error)
        raise
    # ok: py.blind-except
    return 12.0


def get_page_size(store):
    try:
        return store.read("page_size")
    except Exception as error:
        logger.warning("no size: %s", error)
    # ok: py.blind-except
    return 50


def rate_berth(index, berth):
    try:
        return index, rate(berth)
    except Exception as error:
        logger.warning("berth failed: %s", error)
        # ok: py.blind-except
        return (index, {"score": 0.25, "depth": 12.5, "status": "estimated"})


def locate(quay):
    try:
        place = maps.search(quay)
        if place:
            return {"latitude": place.lat, "longitude": place.lon}
    except Exception as error:
        print(error)
    # ok: py.blind-except
    return {"latitude": 53.5461, "longitude": 9.9661, "status": "default"}
