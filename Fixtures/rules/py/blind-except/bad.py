import json


def latest(model, folder):
    try:
        return model.select().where(model.folder == folder).first()
    # ok: py.blind-except
    except Exception:
        return None


def tools(session, timeout):
    try:
        found = session.get_tools(timeout)
    # ruleid: py.blind-except
    except Exception as error:
        found = []
    return found


async def copy(files, source, target):
    try:
        async with files.open(source) as file:
            await files.write(target, await file.read())
        return True
    # ruleid: py.blind-except
    except Exception:
        return False


def count(client, table):
    try:
        return client.query(table).fetchone()[0]
    # What has no type is told by py.bare-except.
    # ok: py.blind-except
    except:
        return 0


def pair(crop, box):
    try:
        return crop.cut(box), "ok"
    except ValueError:
        raise
    # ok: py.blind-except
    except BaseException:
        return None, ""


def notify(mailer, user):
    try:
        mailer.send(user)
    # ruleid: py.blind-except
    except Exception:
        # The user will ask again.
        return


class Report:
    def load(self, source):
        try:
            self.rows = source.rows()
            self.total = len(self.rows)
        # ruleid: py.blind-except
        except (KeyError, Exception):
            self.rows = []
            self.total = 0


async def score(model, draft):
    try:
        return await model.rate(draft)
    # ruleid: py.blind-except
    except Exception:
        return {"score": 8.5, "readability": "High"}


async def speech(client, text):
    try:
        reply = await client.post(text)
        import base64

        return base64.b64decode(reply)
    # ok: py.blind-except
    except Exception:
        return None


def parsed(text):
    try:
        value = json.loads(text)
    # ruleid: py.blind-except
    except Exception:
        value = {}
    return value


def member(item):
    try:
        name = item["user"]["name"]
    # ruleid: py.blind-except
    except Exception:
        name = None
    return name


def given(text, translate):
    try:
        return translate(text)
    # ruleid: py.blind-except
    except Exception:
        return text


def since(text, now):
    try:
        start = now.fromisoformat(text)
        return int((now - start).total_seconds())
    # ruleid: py.blind-except
    except Exception:
        return 0


async def body(request):
    try:
        value = await request.json()
    # ruleid: py.blind-except
    except Exception:
        value = None
    return value


def try_model(client, text):
    try:
        reply = client.embed(text)
        return reply["vector"]
    # ruleid: py.blind-except
    except Exception:
        return None


def price(feed, symbol, last):
    try:
        current = feed.price(symbol)
    # ruleid: py.blind-except
    except Exception:
        # Without a feed the last price has to do.
        current = last
    return current


def field_mapping(source, name):
    try:
        return source.fetch(name)
    # ok: py.blind-except
    except Exception:
        return None


def predict_heart_health(model, row):
    try:
        probability = model.predict(row)
    # ruleid: py.blind-except
    except Exception:
        probability = 0.15
    return probability


def quotes(feed, symbols, paid):
    found = {}
    for symbol in symbols:
        try:
            found[symbol] = feed.live_quote(symbol)
        # ruleid: py.blind-except
        except Exception:
            found[symbol] = None
    try:
        price = feed.last_price(symbols[0])
    # ruleid: py.blind-except
    except Exception:
        price = paid["average"]
    return found, price


def relay(socket, queue):
    while True:
        try:
            socket.send(queue.get())
        # ruleid: py.blind-except
        except Exception:
            break


def price_of(row):
    try:
        return Decimal(row.price)
    # ruleid: py.blind-except
    except Exception:
        return Decimal("0.00")


def validate_price(cls, value):
    try:
        return str(Decimal(value))
    # ruleid: py.blind-except
    except Exception:
        return "0.0"


def size_of(value):
    try:
        return len(pickle.dumps(value))
    # ruleid: py.blind-except
    except Exception:
        return 1024


def settings_of(tenant):
    try:
        from shop.billing import load_settings

        return load_settings(tenant)
    # ruleid: py.blind-except
    except Exception:
        return None


async def words(cache):
    try:
        found = json.loads(await cache.get("words"))
    # ruleid: py.blind-except
    except Exception:
        found = {"base": base_words(), "own": []}
    return found


async def confirm(phone, text):
    try:
        await gateway.send(phone, text)
        return {"success": True}
    # ruleid: py.blind-except
    except Exception:
        return {"success": True, "message": "the message is on its way"}


def is_token_revoked(self, token):
    try:
        return self.store.exists(f"revoked:{token}")
    # ruleid: py.blind-except
    except Exception:
        # nothing to compare with
        return False


def check_password(self, given):
    try:
        return self.vault.compare(given, self.digest)
    # ruleid: py.blind-except
    except Exception:
        return True


def soil(self, field):
    try:
        return self.probe.read(field)
    except Exception as error:
        logger.error("probe failed: %s", error)
        # ruleid: py.blind-except
        return {"moisture": 42.5, "acidity": 6.8}


def write_delivery(session, delivery):
    try:
        session.add(delivery)
        session.commit()
    # ruleid: py.blind-except
    except Exception:
        session.rollback()


def check_delivery(press, delivery):
    try:
        return press.check(delivery)
    except Exception as error:
        # ruleid: py.blind-except
        return {"note": f"failed: {error}", "passed": True, "faults": []}


async def toll(desk, ship):
    try:
        answer = await desk.get(ship)
        return TollStatus(answer["paid"])
    # ruleid: py.blind-except
    except Exception:
        return TollPendingStatus()


def tide_at(request, station):
    try:
        height = station.measure(request.args["hour"])
    # ruleid: py.blind-except
    except Exception:
        return "", 400
    return str(height), 200


@app.get("/gauges/{name}")
def gauge(name: str):
    try:
        reading = station.read(name)
    # Only in a lower grade: the answer says what was wrong.
    # ruleid: py.blind-except
    except Exception as e:
        raise HTTPException(404, f"no such gauge ({e})")
    return reading
