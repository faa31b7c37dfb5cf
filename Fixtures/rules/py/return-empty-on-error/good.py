import json
import logging

logger = logging.getLogger(__name__)


def guard(items):
    if not items:
        # ok: py.return-empty-on-error
        return []
    return [item.name for item in items]


def no_content(response):
    if response.status_code == 204:
        # ok: py.return-empty-on-error
        return {}
    if response.status_code == 404:
        # ok: py.return-empty-on-error
        return []
    return response.json()


def verdict(state):
    if state.status not in ("USEFUL", "PARTIAL"):
        # ok: py.return-empty-on-error
        return {}
    return state.details


def expected(mapping, key):
    try:
        return mapping[key]
    except KeyError:
        # ok: py.return-empty-on-error
        return []


def not_there(path):
    try:
        return path.read_text()
    except FileNotFoundError:
        # ok: py.return-empty-on-error
        return ""


def number(text):
    try:
        return int(text)
    except Exception:
        # ok: py.return-empty-on-error
        return None


def first(store):
    try:
        return next(store)
    except StopIteration:
        # ok: py.return-empty-on-error
        return None


def has_user(store):
    try:
        return store.user()
    except Exception:
        logger.exception("no user")
        # ok: py.return-empty-on-error
        return None


def unknown_name(directory, name):
    try:
        return directory.find(name)
    except LookupError:
        logger.info("no such name")
        # ok: py.return-empty-on-error
        return None


def collected(store):
    found = []
    try:
        for row in store.rows():
            found.append(row)
    except Exception:
        logger.exception("stopped early")
        # ok: py.return-empty-on-error
        return found
    return found


def told(store):
    try:
        return {"rows": store.rows()}
    except Exception as error:
        # ok: py.return-empty-on-error
        return {"error": str(error)}


def later(store, callbacks):
    try:
        store.open()
    except Exception:

        def nothing():
            # ok: py.return-empty-on-error
            return []

        callbacks.append(nothing)
        raise


def in_the_try(store):
    try:
        if not store:
            # ok: py.return-empty-on-error
            return []
        return store.rows()
    except Exception:
        logger.exception("no rows")
        raise


def is_open(store):
    try:
        return store.open()
    except Exception:
        # ok: py.return-empty-on-error
        return None


def nothing_to_do():
    # ok: py.return-empty-on-error
    return {}


def frame_of(rows):
    if not rows:
        # ok: py.return-empty-on-error
        return pd.DataFrame()
    return pd.DataFrame(rows)


def close_connection(connection):
    try:
        return connection.close()
    except Exception as error:
        logger.error("cannot close: %s", error)
        # ok: py.return-empty-on-error
        return None


def harvest(self, field):
    try:
        return self.ledger.sum(field)
    except Exception as error:
        logger.error("ledger: %s", error)
        # ok: py.return-empty-on-error
        return {"crates": 0, "weight": 0.0, "error": str(error)}


def yields(self, field):
    try:
        return self.ledger.sum(field)
    except LookupError:
        # ok: py.return-empty-on-error
        return {"crates": 0, "weight": 0.0}


def settings(self):
    try:
        return self.ledger.settings()
    except Exception as error:
        logger.error("settings: %s", error)
        # ok: py.return-empty-on-error
        return {"rows": None, "filters": {}}


def size(self, text):
    try:
        return self.reader.size(text)
    except ValueError:
        # ok: py.return-empty-on-error
        return 0, 0


def split(self, text):
    try:
        return self.reader.size(text)
    except Exception:
        # ok: py.return-empty-on-error
        return 0, 1


def keys(self, text):
    try:
        return self.reader.keys(text)
    except Exception as error:
        print(f"keys: {error}")
        # ok: py.return-empty-on-error
        return None, str(error)


def deliveries_of(queryset, visitor):
    if visitor is None:
        # ok: py.return-empty-on-error
        return queryset.none()
    return queryset.filter(visitor=visitor)


def run_command(store):
    try:
        store.tidy()
    except Exception as error:
        print(f"not tidied: {error}")
        # ok: py.return-empty-on-error
        return 1
    return 0


def main(store):
    try:
        store.tidy()
    except Exception as error:
        print(f"not tidied: {error}")
        # ok: py.return-empty-on-error
        return 0


def check_gate(gate):
    try:
        return gate.ask()
    except Exception as error:
        logger.error("gate: %s", error)
        # ok: py.return-empty-on-error
        return None


def is_open(gate) -> bool:
    try:
        return gate.ask()
    except Exception as error:
        logger.error("gate: %s", error)
        # ok: py.return-empty-on-error
        return None


def authenticate_skipper(name, password) -> Optional[Skipper]:
    try:
        return skippers.check(name, password)
    except Exception as error:
        logger.error("login of %s: %s", name, error)
        # ok: py.return-empty-on-error
        return None
