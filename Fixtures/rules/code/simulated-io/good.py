import asyncio
import time


async def type_text(text):
    # Simulate human typing
    # ok: code.simulated-io
    await asyncio.sleep(0.1)


def retry():
    # Back off before the next attempt
    # ok: code.simulated-io
    time.sleep(1)


class MockGateway:
    async def charge(self):
        # Simulate latency
        # ok: code.simulated-io
        await asyncio.sleep(0.1)


def limits(plan):
    # In production the limits of the plan are read at start
    # ok: code.simulated-io
    limits = {"free": 10, "pro": 100}
    return limits[plan]


def refused(order):
    # For now, return that it is missing
    # ok: code.simulated-io
    return {"error": "not implemented"}


def totals(waiting, done):
    # Simulated jobs are counted as well
    # ok: code.simulated-io
    return {"waiting": len(waiting), "done": len(done), "state": "known"}
