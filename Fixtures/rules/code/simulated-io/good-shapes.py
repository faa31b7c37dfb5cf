import logging
import random
import time

import numpy as np

logger = logging.getLogger(__name__)


def grade(picture):
    # ok: code.simulated-io
    time.sleep(2)
    return camera.grade(picture)


def wait_for_gate(seconds):
    # ok: code.simulated-io
    time.sleep(seconds)
    return True


def pick_name(names):
    # ok: code.simulated-io
    return random.choice(names)


def is_pregnant(scan):
    # ok: code.simulated-io
    return scan.score > 0.5


def embed(text):
    # ok: code.simulated-io
    return model.encode(text)


def scatter():
    # ok: code.simulated-io
    return {"x": random.uniform(0, 1), "y": random.uniform(0, 1)}


def train(fields):
    # ok: code.simulated-io
    wind = np.random.uniform(0, 15, (50, 50))
    return fit(fields, wind)


def tell_vet(vet, dry_run):
    if dry_run:
        # ok: code.simulated-io
        logger.info("Dry run: would send a message to %s", vet)
        return
    # ok: code.simulated-io
    logger.info("Sent a message to %s", vet)
