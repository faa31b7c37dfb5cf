try:
    from depot import Carrier
except ImportError:
    log.warning("no depot package")

    # Mock classes, so that the import works
    # ruleid: mock.silent-fallback
    class Carrier:
        def rate(self, parcel):
            return {"price": 12.5, "days": 3}


async def quotes(symbol, seed):
    frame = await fetch(symbol)
    # ruleid: mock.silent-fallback
    return frame if frame is not None else _simulated_df(seed)


def posts(source):
    found = source.read()
    # ruleid: mock.silent-fallback
    return found if found else _get_mock_posts()


def price(feed, symbol):
    current = feed.price(symbol)
    if current is None or current <= 0:
        # ruleid: mock.silent-fallback
        current = _get_fake_price(symbol)
    return current


def segments(users):
    if len(users) < 10:
        # ruleid: mock.silent-fallback
        return _generate_mock_segments(users)
    return cluster(users)


async def listings(limit):
    answer = await http.get("/listings")
    if answer.status_code != 200:
        # ruleid: mock.silent-fallback
        return _get_fallback_data(limit)
    return answer.json()


class Market:
    def snapshot(self):
        if self.feed:
            return self.feed.snapshot()
        else:
            # Mock market data
            # ruleid: mock.silent-fallback
            return {"usd": 43500.0, "eur": 40100.0}

    def balance(self):
        balance = self.store.balance()
        if not balance:
            # Synthetic values, so that the page is not empty
            # ruleid: mock.silent-fallback
            balance = {"cash": 1000, "rate": 0.4}
        return balance


def text_message(number, body):
    try:
        import gateway
    except ImportError:
        log.info(f"[Mock] message to {number}")
        # ruleid: mock.silent-fallback
        return True
    return gateway.send(number, body)


def fees(rows):
    try:
        return rows.total()
    except Exception as error:
        log.warning(f"no fees, using placeholder: {error}")
        # ruleid: mock.silent-fallback
        return Decimal("5000.00")
