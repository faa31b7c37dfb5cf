import random
from random import randint, uniform


# ruleid: code.simulated-io
def get_market_data(crop):
    price = 200 + random.uniform(-5, 5)
    volume = random.randint(100, 900)
    return {"crop": crop, "price": price, "volume": volume}


# ruleid: code.simulated-io
def get_option_chain(crop):
    ratio = round(uniform(0.8, 1.3), 2)
    calls = randint(1000, 9000)
    return {"ratio": ratio, "calls": calls}


class Barn:
    # ruleid: code.simulated-io
    def collect_metrics(self):
        return {"temperature": random.uniform(10, 20), "humidity": random.uniform(40, 60), "cows": self.count}

    def quote(self, crop):
        # Generate random price between 100 and 300
        # ruleid: code.simulated-io
        self.price = round(random.uniform(100, 300), 2)
        return self.price


# ruleid: code.simulated-io
async def metrics_stream():
    while True:
        # ruleid: code.simulated-io
        yield {"cows": random.randint(20, 75), "milk": random.uniform(10, 50)}
