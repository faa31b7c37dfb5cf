import random


# ok: code.simulated-io
def get_market_data(client, crop):
    delay = random.uniform(0.1, 0.4)
    client.wait(delay + random.uniform(0, 0.1))
    return client.quote(crop)


# ok: code.simulated-io
def generate_sample_prices(crop):
    return {"low": random.uniform(1, 2), "high": random.uniform(2, 3), "crop": crop}


# ok: code.simulated-io
def predict_price(model, rows):
    picked = [random.choice(rows) for _ in range(5)]
    return model.predict(picked)


class MockExchange:
    # ok: code.simulated-io
    def get_ticker(self, crop):
        return {"bid": random.uniform(1, 2), "ask": random.uniform(2, 3)}


def shuffle(rows):
    # Use random search for the first guess of the score
    # ok: code.simulated-io
    score = random.uniform(0, 1)
    return rows, score
