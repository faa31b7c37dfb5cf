import random


class Kiln:
    # ruleid: code.simulated-io
    def status(self, batch):
        return {"fuel": {"value": f"{random.randint(60, 90)}%"}, "batch": batch}

    # ruleid: code.simulated-io
    def heat(self):
        gauge = {"heat": f"{random.uniform(810.0, 930.0):.1f}°C"}
        return gauge

    # ruleid: code.simulated-io
    def books(self):
        return {"saved": {"value": f"${random.uniform(0.1, 0.3):.1f}M"}}

    # ruleid: code.simulated-io
    def charts(self, weeks):
        return {
            "labels": [f"W{n}" for n in range(weeks)],
            "demand": [random.randint(40, 60) for _ in range(weeks)],
        }

    # ruleid: code.simulated-io
    def margins(self, weeks):
        return {"marginData": [round(random.uniform(0.1, 0.4), 2) for _ in range(weeks)]}


# ruleid: code.simulated-io
def list_yards(records):
    yards = []
    for kind in sorted({record["kind"] for record in records}):
        yards.append({"kind": kind, "jobs": len(records), "phone": f"+1-555-{random.randint(100, 999)}-{random.randint(1000, 9999)}"})
    return yards
