from datetime import datetime


class Ferry:
    # ok: code.constant-return-stub
    def get_crossing_stats(self):
        return {"punctual": self.punctual / 0.94, "average_minutes": 37.5, "rest": 12.5, "as_of": datetime.now()}

    # Bounds are decided, not measured.
    # ok: code.constant-return-stub
    def read_alarm_status(self):
        return {"max_rpm": 1850, "timeout_seconds": 12.5, "at": datetime.now()}

    # ok: code.constant-return-stub
    def get_deck_stats(self, deck):
        return {"cars": len(deck.cars), "lanes": 12, "length": 83.5, "at": datetime.now()}

    # ok: code.constant-return-stub
    def get_empty_stats(self):
        return {"punctual": 0, "average_minutes": 0, "at": datetime.now()}

    # ok: code.constant-return-stub
    def get_default_stats(self):
        return {"punctual": 0.94, "average_minutes": 37.5, "at": datetime.now()}
