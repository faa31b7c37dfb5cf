import asyncio
import logging

import numpy as np

logger = logging.getLogger(__name__)


async def slope_of(site):
    try:
        altitude = await ask_altitude(site.lat, site.lon)
    # ruleid: py.blind-except
    except Exception as error:
        logger.warning("no altitude: %s", error)
        altitude = 340.0
    return site.slope(altitude)


def validate_crossing(site):
    try:
        draught = soundings.measure(site)
    # ruleid: py.blind-except
    except Exception:
        draught = 4.25
    return draught


def judge(model, rows):
    try:
        chances = model.predict_proba(rows)
    # ruleid: py.blind-except
    except Exception as error:
        logger.warning("model failed: %s", error)
        # A low risk
        chances = np.array([[0.15]])
    return chances


def fetch_salinity(buoy):
    try:
        reply = client.get(buoy.url)
        if reply.ok:
            return float(reply.json()["salinity"])
    except Exception as error:
        logger.warning("no salinity: %s", error)

    # ruleid: py.blind-except
    return 35.0


async def rate_berth(index, berth):
    try:
        rated = await asyncio.wait_for(rate(berth), timeout=5)
        return index, {"score": rated.score, "depth": rated.depth}
    except asyncio.TimeoutError:
        logger.warning("berth %s took too long", berth)
        # ruleid: py.blind-except
        return (index, {"score": 0.15, "level": "low", "depth": 12.5})
    except Exception as error:
        logger.warning("berth %s failed: %s", berth, error)
        # ruleid: py.blind-except
        return (index, {"score": 0.25, "level": "middle", "depth": 12.5})


def locate(quay):
    try:
        place = maps.search(quay)
        if place:
            return {"latitude": place.lat, "longitude": place.lon}
    except Exception as error:
        print(error)
    # ruleid: py.blind-except
    return {"latitude": 53.5461, "longitude": 9.9661}
