# ruleid: mock.class-in-production
class VoiceService:
    """Mock implementation of the voice service"""

    def speak(self, text):
        return True


# ruleid: mock.class-in-production
class WeatherClient:
    """A simple fake client that answers without a network."""

    def today(self):
        return {"rain": 0}


def answer(cow):
    # ruleid: mock.class-in-production
    class MockSegment:
        text = cow.name

    return label(MockSegment())
