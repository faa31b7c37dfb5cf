import asyncio
import time
import uuid


async def dial(number):
    # Simulate ringing
    # ruleid: code.simulated-io
    await asyncio.sleep(0.1)


def post(message):
    # Simulate API call
    # ruleid: code.simulated-io
    time.sleep(0.2)
    # In production, this would call the SMS service
    # ruleid: code.simulated-io
    return {"id": f"sms_{uuid.uuid4().hex}"}


async def clone():
    # ruleid: code.simulated-io
    await asyncio.sleep(0.5)  # Simulated verification


# The whole function is told by code.constant-return-stub, and so is the next.
async def order_status(client, order):
    # Simulate the order status check
    # ok: code.simulated-io
    return {"order": order, "status": "filled", "amount": 1.0}


def allocations(fund):
    # Mock recommendations, to be replaced by the engine
    # ok: code.simulated-io
    rows = [{"target": "alpha", "amount": 2500}]
    return rows


async def broadcast_figures(channel):
    while True:
        try:
            # Generate mock dashboard data
            # ruleid: code.simulated-io
            figures = {"orders": 5, "revenue": 1250, "open": True}
            await channel.send(figures)
        except ConnectionError:
            break


def tax(answer, state):
    if hasattr(answer, "dict"):
        state["result"] = answer.dict()
    else:
        # Mock the result structure
        # ruleid: code.simulated-io
        state["result"] = {"income": 100000, "due": 18000}
    return state


class Jobs:
    # ruleid: code.simulated-io
    def _simulate_training(self, job):
        """Simulate the training of a model.

        In production, this would load the model and run its epochs.
        """
        for epoch in range(job.epochs):
            job.progress = epoch / job.epochs
            self.save(job)


def moorings(quay):
    rows = quay.rows()
    # Mock berths, to be replaced by the engine
    # ruleid: code.simulated-io
    spare = [{"target": "alpha", "amount": 2500}]
    return quay.merge(rows, spare)
