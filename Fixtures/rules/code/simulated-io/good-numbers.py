"""Chance that belongs there."""

import random

import numpy as np


# ok: code.simulated-io
def backoff(attempt):
    return random.uniform(0, 2**attempt)


class GlorotUniform:
    # ok: code.simulated-io
    def weights(self, shape, limit):
        return np.random.uniform(-limit, limit, shape)


class LatencyModelSimulator:
    # ok: code.simulated-io
    def next_latency(self):
        return {"latency_ms": np.random.normal(5, 1)}


# ok: code.simulated-io
def random_genome():
    return {"temperature": random.uniform(0, 1)}


# ok: code.simulated-io
def bootstrap_scores(scores):
    return {"score": np.random.normal(scores.mean(), scores.std())}


# ok: code.simulated-io
def pick_weighted(servers, total):
    point = np.random.uniform(0, total)
    return next(server for server in servers if server.end >= point)


# ok: code.simulated-io
def generate_path_prices(mu, sigma, n_paths):
    prices = np.random.normal(mu, sigma, n_paths)
    return prices
