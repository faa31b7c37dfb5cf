import json
import logging

import requests
from sqlalchemy.exc import SQLAlchemyError

logger = logging.getLogger(__name__)


def rows(store):
    try:
        return store.rows()
    except Exception:
        # ruleid: py.return-empty-on-error
        return []


def settings(path):
    try:
        with open(path) as file:
            return json.load(file)
    except:
        # ruleid: py.return-empty-on-error
        return {}


def text(client):
    try:
        return client.fetch().text, client.fetch().links
    except (OSError, Exception):
        # ruleid: py.return-empty-on-error
        return "", []


def logged(store):
    try:
        return store.rows()
    except Exception as error:
        logger.error("no rows: %s", error)
        # ruleid: py.return-empty-on-error
        return dict()


def nested(store, strict):
    try:
        return store.rows()
    except Exception:
        if not strict:
            # ruleid: py.return-empty-on-error
            return set()
        raise


def search(url):
    try:
        response = requests.get(url, timeout=10)
    except requests.RequestException:
        # ruleid: py.return-empty-on-error
        return []
    if response.status_code != 200:
        # ruleid: py.return-empty-on-error
        return []
    if not response.ok:
        logger.warning("search failed")
        # ruleid: py.return-empty-on-error
        return {}
    return response.json()


def stored(session):
    try:
        return session.query().all()
    except (KeyError, SQLAlchemyError) as error:
        session.rollback()
        # ruleid: py.return-empty-on-error
        return []


def user(store, key):
    try:
        return store.load(key)
    except Exception:
        # ruleid: py.return-empty-on-error
        return None


def malformed(text):
    try:
        value = json.loads(text)
    except Exception:
        # ruleid: py.return-empty-on-error
        return {}
    return value


def account(client, identity):
    try:
        return client.account(identity)
    except Exception as problem:
        log.error("no account: %s", problem)
        # ruleid: py.return-empty-on-error
        return None


def invoice(client, number):
    try:
        return client.get(f"/invoices/{number}").json()
    except requests.RequestException:
        # ruleid: py.return-empty-on-error
        return None


def open_orders(broker):
    try:
        return pd.DataFrame(broker.orders())
    except Exception as error:
        logger.error("no orders: %s", error)
        # ruleid: py.return-empty-on-error
        return pd.DataFrame()


def close_position(broker, symbol):
    try:
        return broker.close(symbol)
    except Exception as error:
        logger.error("cannot close %s: %s", symbol, error)
        # ruleid: py.return-empty-on-error
        return None


def harvest(self, field):
    try:
        return self.ledger.sum(field)
    except Exception as error:
        logger.error("ledger: %s", error)
        # ruleid: py.return-empty-on-error
        return {"crates": 0, "weight": 0.0, "pickers": []}


def yields(self, field):
    try:
        return self.ledger.sum(field)
    except Exception:
        # ruleid: py.return-empty-on-error
        return {
            "crates": 0,  # none
            "weight": 0.0,
        }


def size(self, text):
    try:
        return self.reader.size(text)
    except Exception:
        # ruleid: py.return-empty-on-error
        return 0, 0


def keys(self, text):
    try:
        return self.reader.keys(text)
    except Exception as error:
        print(f"keys: {error}")
        # ruleid: py.return-empty-on-error
        return None, None


def deliveries_of(queryset, name, value):
    try:
        return queryset.filter(**{name: parse_range(value)})
    except Exception:
        # ruleid: py.return-empty-on-error
        return queryset.none()


def count_deliveries(store):
    try:
        return store.count("deliveries")
    except Exception as error:
        print(f"no count: {error}")
        # ruleid: py.return-empty-on-error
        return 0


def wares(kind):
    try:
        return list(Ware.objects.filter(kind=kind))
    except Exception:
        # Before the first migration there is no table.
        # ruleid: py.return-empty-on-error
        return []


def crew_of(ship, log):
    try:
        return [mate.describe() for mate in ship.mates]
    except Exception:
        log.exception("no crew")
        # ruleid: py.return-empty-on-error
        return []


def download_scan(client, key):
    try:
        return client.get(key).content
    except Exception:
        logger.exception("no scan for %s", key)
        # ruleid: py.return-empty-on-error
        return b""


def check_fence(position, fence) -> Optional[Breach]:
    try:
        return fence.measure(position)
    except Exception as error:
        logger.error("fence: %s", error)
        # ruleid: py.return-empty-on-error
        return None

def sail_thumbnail(upload):
    try:
        Image.open(upload.file).verify()
    except Exception:
        # Only in a lower grade: whether it is a picture is what is asked.
        # ruleid: py.return-empty-on-error
        return ""
    return upload.url
