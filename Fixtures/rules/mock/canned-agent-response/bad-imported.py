from copy import deepcopy

# ruleid: mock.canned-agent-response
from .mock_data import SOIL_CARD
# ruleid: mock.canned-agent-response
from orchard.fake_data import PRICES


def soil(orchard):
    return deepcopy(SOIL_CARD), PRICES


# ruleid: mock.canned-agent-response
def get_synthetic_weather(region):
    import random

    return {"region": region, "temperature": random.uniform(5, 12)}
