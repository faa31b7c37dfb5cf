import logging

import requests
from flask import jsonify

logger = logging.getLogger(__name__)


def hives(base):
    try:
        answer = requests.get(f"{base}/hives", timeout=5)
        if answer.status_code == 200:
            return answer.json()["hives"]
    except Exception as error:
        logger.error("no hives: %s", error)
    # ruleid: py.return-empty-on-error
    return []


class Registry:
    def weights(self, hive):
        try:
            rows = self.session.execute("select day, kilos from weights where hive = :hive", {"hive": hive})
            return dict(rows.all())
        except Exception:
            logger.exception("weights of %s", hive)
            print("no weights")
        # ruleid: py.return-empty-on-error
        return {}


def keeper(client, number):
    try:
        for row in client.fetch_all("keepers"):
            if row["number"] == number:
                return row
    except requests.RequestException as error:
        logger.warning("keepers: %s", error)
    # ruleid: py.return-empty-on-error
    return None


def swarms(table):
    try:
        return {"data": table.select("*").execute().data}
    except Exception as error:
        logger.warning("swarms: %s", error)
        # ruleid: py.return-empty-on-error
        return {"data": []}


def harvests(table):
    try:
        return jsonify(table.select("*").execute().data)
    except Exception as error:
        logger.warning("harvests: %s", error)
        # ruleid: py.return-empty-on-error
        return jsonify([])


def queens(table):
    try:
        return jsonify({"queens": table.select("*").execute().data})
    except Exception as error:
        logger.warning("queens: %s", error)
        try:
            return jsonify({"queens": table.kept()})
        except Exception:
            pass
        # ruleid: py.return-empty-on-error
        return jsonify({"queens": [], "next": None})


def figures(store, yard):
    try:
        return {"hives": store.hives(yard), "swarms": store.swarms(yard), "kilos": store.kilos(yard), "yard": str(yard.id)}
    except Exception as error:
        print("figures", error)
        # ruleid: py.return-empty-on-error
        return {"hives": 0, "swarms": 0, "kilos": 0.0, "yard": str(yard.id)}
