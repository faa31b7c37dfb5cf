# ok: mock.canned-agent-response
from .mock_data import SOIL_CARD
# ok: mock.canned-agent-response
from .soil import measure


def soil(orchard, settings):
    if settings.USE_MOCK:
        return SOIL_CARD
    return measure(orchard)
