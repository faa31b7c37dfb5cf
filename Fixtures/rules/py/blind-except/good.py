import json
import logging

logger = logging.getLogger(__name__)


def is_healthy(database):
    try:
        database.execute("SELECT 1")
        return True
    # ok: py.blind-except
    except Exception:
        return False


def check_cache(cache):
    try:
        return cache.ping()
    # ok: py.blind-except
    except Exception:
        return False


def logged(store):
    try:
        return store.rows()
    # ok: py.blind-except
    except Exception:
        logger.exception("no rows")
        return []


def wrapped(store):
    try:
        return store.rows()
    # ok: py.blind-except
    except Exception as error:
        raise LookupError("no rows") from error


def answered(store):
    try:
        return store.rows(), None
    # ok: py.blind-except
    except Exception as error:
        return None, error


def told(store):
    try:
        return store.rows()
    # ok: py.blind-except
    except Exception:
        return {"status": "error"}


def parsed(text):
    try:
        value = json.loads(text)
    # ok: py.blind-except
    except Exception:
        value = {}
    return value


def number(text):
    try:
        amount = float(text)
        return int(amount) if amount.is_integer() else amount
    # ok: py.blind-except
    except ValueError:
        return None


def member(item):
    try:
        name = item["user"]["name"]
    # ok: py.blind-except
    except Exception:
        name = None
    return name


def optional():
    try:
        import tiktoken

        return tiktoken.get_encoding("base")
    # ok: py.blind-except
    except Exception:
        return None


try:
    from fast import loads
# ok: py.blind-except
except Exception:
    loads = None


def other_way(model, default):
    try:
        return load(model)
    # ok: py.blind-except
    except Exception:
        return load(default)


def given(text, translate):
    try:
        return translate(text)
    # ok: py.blind-except
    except Exception:
        return text


def detail(response):
    try:
        response.check()
    except OSError:
        try:
            message = response.read_body()
        # ok: py.blind-except
        except Exception:
            message = None
        raise RuntimeError(message)


def silent(store):
    try:
        store.write()
    # ok: py.blind-except
    except Exception:
        pass


class Client:
    def close(self):
        try:
            self.socket.shutdown()
        # ok: py.blind-except
        except Exception:
            self.socket = None

    def __del__(self):
        try:
            self.release_all()
        # ok: py.blind-except
        except Exception:
            return


def counted(send, stats):
    try:
        send()
    # ok: py.blind-except
    except Exception:
        stats.failed += 1


def flagged(install):
    wait = False
    try:
        install("tool")
    # ok: py.blind-except
    except Exception:
        wait = True
    return wait


def since(text, now):
    try:
        start = now.fromisoformat(text)
        return int((now - start).total_seconds())
    # ok: py.blind-except
    except Exception:
        return 0


def rsa_verify_signature(key, signature, data):
    try:
        key.compare(signature, data)
        return True
    # ok: py.blind-except
    except Exception:
        return False


def state(service):
    try:
        reply = service.call()
    # ok: py.blind-except
    except Exception:
        reply = "unreachable"
    return reply


def exit_code(run):
    try:
        run()
    # ok: py.blind-except
    except Exception:
        return 1
    return 0


async def summary(model, project):
    try:
        text = await model.summarise(project)
    # ok: py.blind-except
    except Exception:
        text = "The summary comes later."
    return text


async def described(model, prompt):
    try:
        return await model.describe(prompt)
    # ok: py.blind-except
    except Exception:
        return {"description": prompt, "shape": "square"}


async def body(request):
    try:
        value = await request.json()
    # ok: py.blind-except
    except Exception:
        value = None
    return value
