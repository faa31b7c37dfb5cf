def factors(symbol, days):
    rows = [{"day": day, "value": 0.1 * day} for day in range(days)]
    # ruleid: mock.canned-agent-response
    return {"symbol": symbol, "rows": rows, "synthetic": True}


def report(symbol):
    # ruleid: mock.canned-agent-response
    return {"symbol": symbol, "text": f"Automated summary placeholder for {symbol}."}


def approve(insight, user):
    # ruleid: mock.canned-agent-response
    return {"done": True, "message": "Insight recorded (mock)", "user": user.id}
