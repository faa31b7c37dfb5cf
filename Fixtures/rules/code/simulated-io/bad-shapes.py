import asyncio
import logging
import random
import time

import numpy as np

logger = logging.getLogger(__name__)


# ruleid: code.simulated-io
def grade(picture):
    time.sleep(2)
    return {"grade": "A", "sure": 0.93}


# ruleid: code.simulated-io
async def order_feed(tons):
    await asyncio.sleep(1)
    return {"state": "ordered", "number": "F-1001"}


# ruleid: code.simulated-io
def lameness_risk(film):
    return random.choice(["low", "middle", "high"])


# ruleid: code.simulated-io
def is_pregnant(scan):
    return random.random() > 0.5


# ruleid: code.simulated-io
def embed(text):
    return [0.1] * 384


# ruleid: code.simulated-io
def embed_query(text):
    return np.random.rand(384).tolist()


def publish_barn():
    while True:
        # ruleid: code.simulated-io
        send({"inside": random.uniform(15, 25), "damp": random.randint(40, 80)})


def spread(fields):
    # ruleid: code.simulated-io
    wind = np.random.uniform(0, 15, (50, 50))
    return model(fields, wind)


def tell_vet(vet):
    # ruleid: code.simulated-io
    logger.info("Would send a message to %s", vet)
    remember(vet)


def weigh(cow):
    # ruleid: code.simulated-io
    print("[MOCK] weighing")
    return scale(cow)
