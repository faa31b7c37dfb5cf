import asyncio
from random import random

import numpy as np


class Desk:
    # ruleid: code.simulated-io
    async def walk_through(self, case, house):
        agent = self.agents["surveyor"]
        agent.begin("Looking at the house")
        await asyncio.sleep(0.4)
        agent.advance(30, "Found 9 houses like it")
        await asyncio.sleep(0.4)
        agent.advance(100, "Survey complete")
        agent.finish({"rooms": 5, "area": 142.5, "year": 1987, "alike": 19})


def forecast_milk(rows, spread):
    out = []
    for row in rows:
        value = row.mean
        # ruleid: code.simulated-io
        value = value * (1.0 + (random() * 2 - 1) * spread)
        out.append(value)
    return out


def compare_yields(base):
    # ruleid: code.simulated-io
    later = base * np.random.uniform(0.9, 1.1)
    return later - base
