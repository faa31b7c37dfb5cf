import json
import logging

import requests
from flask import jsonify

logger = logging.getLogger(__name__)


def hives(base):
    try:
        return requests.get(f"{base}/hives", timeout=5).json()
    except Exception as error:
        logger.error("no hives: %s", error)
        raise
    # ok: py.return-empty-on-error
    return []


def kept(path):
    try:
        with open(path) as file:
            return json.load(file)
    except Exception as error:
        logger.info("nothing kept: %s", error)
    # ok: py.return-empty-on-error
    return {}


def weight(text):
    try:
        return float(text)
    except ValueError as error:
        logger.info("no weight: %s", error)
    # ok: py.return-empty-on-error
    return None


def is_reachable(base):
    try:
        return requests.get(base, timeout=5).json()
    except Exception as error:
        logger.info("not reachable: %s", error)
    # ok: py.return-empty-on-error
    return {}


def tell(base, names):
    try:
        requests.post(base, json=names, timeout=5)
    except Exception as error:
        logger.error("not told: %s", error)
    # ok: py.return-empty-on-error
    return {}


def swarms(table):
    try:
        return {"data": table.select("*").execute().data}
    except Exception as error:
        logger.warning("swarms: %s", error)
        # ok: py.return-empty-on-error
        return {"data": [], "error": "the store does not answer"}


def harvests(table):
    try:
        return jsonify(table.select("*").execute().data)
    except Exception as error:
        logger.warning("harvests: %s", error)
        # ok: py.return-empty-on-error
        return jsonify([]), 503


def colours(text):
    try:
        return json.loads(text)
    except ValueError:
        # ok: py.return-empty-on-error
        return {"colours": []}


def figures(store, yard):
    try:
        return {"hives": store.hives(yard), "swarms": store.swarms(yard), "kilos": store.kilos(yard), "yard": str(yard.id)}
    except Exception as error:
        print("figures", error)
        # ok: py.return-empty-on-error
        return {"hives": 0, "swarms": 0, "kilos": 0.0, "yard": str(yard.id), "error": "the store does not answer"}
