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


def number(text):
    try:
        amount = float(text)
        return int(amount) if amount.is_integer() else amount
    # ok: py.blind-except
    except ValueError:
        return None


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


def token_owner(tokens, text):
    try:
        return tokens.decode(text)["sub"]
    # ok: py.blind-except
    except ValueError:
        return None


def verify_total(text, total):
    try:
        return float(text) == total
    # ok: py.blind-except
    except Exception:
        return False


def shown(amount):
    try:
        return f"{float(amount):.2f}"
    # ok: py.blind-except
    except Exception as err:
        return err


class Line:
    def __repr__(self):
        try:
            return str(self.value)
        # ok: py.blind-except
        except Exception:
            return self.name


def search(client, words):
    try:
        return client.search(words)
    # ok: py.blind-except
    except Exception:
        return SEARCH_FAILURE_MESSAGE


def gathered(sources):
    found = {}
    for name, source in sources.items():
        try:
            found[name] = source.read()
        # ok: py.blind-except
        except Exception:
            found["error"] = "could not read"
    return found


def stages(runner, report):
    try:
        report["load"] = runner.load()
    # ok: py.blind-except
    except Exception:
        report["load"] = {"status": "failed"}
    return report


def overview(database):
    facts = {}
    try:
        facts["rows"] = database.count()
    # ok: py.blind-except
    except Exception:
        facts["database"] = "unavailable"
    try:
        state = {"connected": True, "keys": database.keys()}
    # ok: py.blind-except
    except Exception:
        state = {"connected": False}
    return facts, state


def has_plotting():
    try:
        import plotting
        plotting_found = True
    # ok: py.blind-except
    except Exception:
        plotting_found = False
    return plotting_found


def picture(data):
    try:
        return {"image": data.decode()}
    # ok: py.blind-except
    except Exception:
        return {"image": b64encode(data)}


def check_version():
    try:
        return tomllib.loads(read("project.toml"))["version"]
    # ok: py.blind-except
    except Exception:
        return "dev"


async def queue_or_send(message):
    try:
        await queue.put(message)
        return {"success": True}
    # ok: py.blind-except
    except Exception as error:
        return {"success": True, "warning": str(error)}


def is_token_valid(self, token):
    try:
        return self.store.exists(token)
    # ok: py.blind-except
    except Exception:
        return False


def is_ip_blocked(self, address):
    try:
        return self.store.exists(address)
    # ok: py.blind-except
    except Exception:
        return True


def is_user_banned(self, user):
    try:
        return self.store.banned(user)
    # ok: py.blind-except
    except Exception as error:
        logger.warning("cannot tell whether %s is banned: %s", user, error)
        return False


def soil(self, field):
    try:
        return self.probe.read(field)
    except Exception as error:
        logger.error("probe failed: %s", error)
        # ok: py.blind-except
        return {"moisture": 42.5, "acidity": 6.8, "error": str(error)}


def paging(self, query):
    try:
        return self.parse(query)
    except Exception as error:
        logger.error("bad query: %s", error)
        # ok: py.blind-except
        return {"page": 1, "per_page": 25, "limit": 100}


def check_rate_allowed(self, address):
    try:
        return self.store.incr(address) < 10
    # ok: py.blind-except
    except Exception:
        return True


def write_delivery(session, delivery, log):
    try:
        session.add(delivery)
        session.commit()
    # ok: py.blind-except
    except Exception:
        session.rollback()
        raise
    try:
        session.commit()
    # ok: py.blind-except
    except IntegrityError:
        session.rollback()


def check_delivery(press, delivery):
    try:
        return press.check(delivery)
    except Exception as error:
        # ok: py.blind-except
        return {"note": f"failed: {error}", "passed": False, "faults": []}


async def toll(desk, ship):
    try:
        answer = await desk.get(ship)
        return TollStatus(answer["paid"])
    # ok: py.blind-except
    except KeyError:
        return TollPendingStatus()


def folder_is_writable_with_file(folder, name):
    try:
        with open(folder + name, "w") as file:
            file.write("a goat was here")
        return True
    # ok: py.blind-except
    except Exception:
        return False
