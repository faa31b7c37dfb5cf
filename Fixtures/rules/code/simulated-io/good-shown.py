import random


class Kiln:
    # ok: code.simulated-io
    def status(self, batch):
        return {
            "fuel": {"value": f"{self.gauge.fuel(batch)}%"},
            "ticket": f"K{random.randint(1000, 9999)}",
            "nonce": f"{random.randint(1000, 9999)}",
            "slot": f"{random.randint(1000, 9999)} at the kiln",
        }

    # ok: code.simulated-io
    def charts(self, weeks):
        return {
            "demand": [self.book.demand(n) for n in range(weeks)],
            "codes": [random.randint(40, 60) for _ in range(weeks)],
            "prices": [price * random.uniform(0.9, 1.1) for price in self.book.prices],
        }

    # ok: code.simulated-io
    def sample_status(self):
        return {"fuel": f"{random.randint(60, 90)}%", "demand": [random.randint(1, 9) for _ in range(7)]}

    def streets(self, text):
        # This is a simplified approach - in a real system you would use a tagger.
        # ok: code.simulated-io
        street_suffixes = ["Street", "Lane", "Quay"]
        return [word for word in text.split() if word in street_suffixes]


# ok: code.simulated-io
def seed_yards(kinds):
    return [{"kind": kind, "phone": f"+1-555-{random.randint(100, 999)}"} for kind in kinds]


# ok: code.simulated-io
def list_yards(records):
    return [{"kind": record.kind, "phone": f"+1-{record.phone}", "lot": f"{random.randint(1, 6)} of 6"} for record in records]
