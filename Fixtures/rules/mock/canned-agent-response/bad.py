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
