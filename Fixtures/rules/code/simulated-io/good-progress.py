import asyncio
from random import random


class Desk:
    # ok: code.simulated-io
    async def walk_through(self, case, house):
        agent = self.agents["surveyor"]
        await asyncio.sleep(0.4)
        agent.advance(30, "Asking the register")
        found = await self.register.like(house)
        await asyncio.sleep(0.4)
        agent.advance(100, "Survey complete")
        agent.finish({"rooms": found.rooms, "area": found.area})


def simulate_milk(rows, spread):
    # ok: code.simulated-io
    value = rows[0].mean * 1.0
    # ok: code.simulated-io
    value = value * (1.0 + (random() * 2 - 1) * spread)
    return value


def forecast_paths(rows, n_paths):
    out = []
    for _ in range(n_paths):
        value = rows[-1]
        # ok: code.simulated-io
        value = value * (1.0 + (random() * 2 - 1) * 0.1)
        out.append(value)
    return out


def predict_delay(attempt):
    # ok: code.simulated-io
    pause = 2**attempt + random()
    return pause
