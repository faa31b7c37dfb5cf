def factors(symbol, rows):
    # ok: mock.canned-agent-response
    return {"symbol": symbol, "rows": rows, "synthetic": False}


def field(name):
    # ok: mock.canned-agent-response
    return {"name": name, "placeholder": "Search for a customer"}


def failed(symbol):
    # ok: mock.canned-agent-response
    return {"status": "error", "error": "no data", "synthetic": True}
