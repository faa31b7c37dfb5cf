import random


# ruleid: mock.canned-agent-response
def generate_mock_tides(harbour, days):
    return [{"harbour": harbour, "day": day, "height": random.uniform(1, 4)} for day in range(days)]


class Desk:
    # Called in this file, and told there.
    # ok: mock.canned-agent-response
    def _get_mock_overview(self, symbol):
        return {"symbol": symbol, "score": 0.7, "trend": "up"}

    # ruleid: mock.canned-agent-response
    def get_fake_price(self, symbol):
        prices = {"OAK": 12.5, "ELM": 11.0}
        return prices.get(symbol, 10.0)
