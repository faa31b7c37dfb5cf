import asyncio
import random
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


def eligible(days):
    # In production, this would look at the order, too
    # ok: code.simulated-io
    return {"eligible": days <= 30, "note": f"{days} days since the delivery"}


async def chunks(answer):
    for part in answer.split():
        yield part
        # A short pause to simulate real-time streaming
        # ok: code.simulated-io
        await asyncio.sleep(0.02)


def complete(fields):
    # Check for placeholder values
    # ok: code.simulated-io
    fillers = ["todo", "example"]
    return [field for field in fields if field not in fillers]


def suspicious(source):
    # In production, this would call a scanner
    # ok: code.simulated-io
    patterns = {"injection": r"run\(.*\+"}
    return [name for name, pattern in patterns.items() if re.search(pattern, source)]


async def show(scheduler):
    # Let it run for a while (in real use it would run indefinitely)
    # ok: code.simulated-io
    await asyncio.sleep(10)
    scheduler.stop()


def parse(answer, state):
    if answer.ok:
        # Read the result as the partner sends it
        # ok: code.simulated-io
        state["result"] = {"income": answer.income, "due": answer.due}
    else:
        # An answer without a body
        # ok: code.simulated-io
        state["result"] = {}
    return state


class Treatments:
    # ok: code.simulated-io
    def simulate_treatment(self, patient, days):
        """Simulate how a patient answers to a treatment."""
        return [self.model.step(patient, day) for day in range(days)]


def place(order, logger):
    logger.error("not written: %s", order)
    # Answer REJECTED to prevent fake execution
    # ok: code.simulated-io
    return {"status": "REJECTED", "reason": "NOT_WRITTEN", "message": "nothing was placed"}


def _seed_holdings(session, accounts):
    for account in accounts:
        # ok: code.simulated-io
        # From a quarter less to two fifths more (simulating gains and losses)
        share = random.uniform(0.75, 1.4)
        session.add(account.holding(share))


def find_ships(term):
    # The driver of the database turns each question mark into what is a
    # placeholder for it, so that a per cent sign
    # would have to be written twice
    # ok: code.simulated-io
    words = [f"%{term}%", "two", term]
    return db.query(FIND, words)
