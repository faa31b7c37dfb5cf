class Agent:
    async def analyse(self, text):
        mock_result = {"score": 0.9}
        # ruleid: mock.canned-agent-response
        return mock_result


def search(query):
    # ruleid: mock.canned-agent-response
    return JSONResponse(MOCK_RESULTS)


def price(symbol):
    mock_prices = {"AAA": 10}
    # ruleid: mock.canned-agent-response
    return mock_prices.get(symbol, 1)


def summary(account):
    # ruleid: mock.canned-agent-response
    return {"account": account, "rows": mock_rows}


def open_checkout(plan):
    if not shop.is_configured():
        # ruleid: mock.canned-agent-response
        return {"id": f"session_{plan}", "mock": True}
    return shop.checkout(plan)


def parcel_stats():
    if not warehouse.connected:
        # ruleid: mock.canned-agent-response
        return ParcelStats(source="mock")
    return ParcelStats(source="warehouse", rows=warehouse.rows())


async def steps_of(message_id):
    # ruleid: mock.canned-agent-response
    return {"steps": get_mock_steps()}


async def forecast_board():
    # ruleid: mock.canned-agent-response
    rows = board._get_mock_data()
    return await model.explain(rows)


class Proxy:
    async def analytics(self):
        # ruleid: mock.canned-agent-response
        return self._get_mock_analytics_data()


def overview():
    # ruleid: mock.canned-agent-response
    return {
        "revenue": 12500,
        "_meta": {"data_source": "mock_fallback"},
    }


class Market:
    def book(self, symbol):
        if not self.response:
            # mock.silent-fallback tells it.
            # ok: mock.canned-agent-response
            return self._mock_order_book(symbol)
        return self.response


async def scale(cluster):
    # ruleid: mock.canned-agent-response
    load = await get_mock_system_load()
    if load > 0.8:
        await cluster.grow()


def transcript_of(audio):
    # ruleid: mock.canned-agent-response
    return "Mocked function"


class Router:
    async def translate(self, text):
        # ruleid: mock.canned-agent-response
        return {"provider": "mock_translate", "text": text}

    def forecast(self, rows):
        # ruleid: mock.canned-agent-response
        answer = self._mock_predict(rows)
        return answer
