import asyncio
import random


class Warehouse:
    # ruleid: code.constant-return-stub
    async def fetch_harvest(self, region, crop):
        await asyncio.sleep(0.2)
        return {"tons": 1250, "moisture": 14.5, "region": region}

    # ruleid: code.constant-return-stub
    def _identify_savings(self):
        """Find where money can be saved."""
        return [
            {"what": "Night shifts", "gain": 25000, "effort": 0.4},
            {"what": "Packaging", "gain": 12000, "effort": 0.2},
        ]

    # ruleid: code.constant-return-stub
    async def _get_tracker_data(self, hours):
        """Read what the trackers sent."""
        return {"steps": 8500, "pulse": 71, "device": "tracker"}

    # ruleid: code.constant-return-stub
    def _measure_drift(self, model):
        found = {"drift": 0.25, "checked_rows": 5000}
        return found

    # ruleid: code.constant-return-stub
    def _get_market_price(self, symbol):
        prices = {"GOLD": 2300, "SILVER": 27}
        return prices.get(symbol, 100)


# ruleid: code.constant-return-stub
async def validate(rows):
    await asyncio.sleep(0.01)
    return {"loss": random.uniform(0.1, 0.3), "hits": random.uniform(0.7, 0.9)}


# ruleid: code.constant-return-stub
def _classify_movement(frame):
    import random
    kinds = ["walking", "standing"]
    return random.choice(kinds)


@app.get("/allocation")
# ruleid: code.constant-return-stub
async def portfolio_allocation():
    return {"by_kind": {"bonds": 35.0, "shares": 65.0}}
