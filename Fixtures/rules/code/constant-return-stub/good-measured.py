import random


class Warehouse:
    # ok: code.constant-return-stub
    def _load_score_weights(self):
        return {"age": 0.25, "size": 0.75}

    # ok: code.constant-return-stub
    def check_thresholds(self):
        return {"cpu": 80, "memory": 75}

    # ok: code.constant-return-stub
    def detect_limits(self, kind):
        return {"max_rows": 500, "max_bytes": 4096, "kind": kind}

    # ok: code.constant-return-stub
    def analyze_reading(self, reading):
        return {"value": reading.value, "scale": 12.5, "offset": 3.5}

    # ok: code.constant-return-stub
    def _estimate_days(self, grade):
        days = {"easy": 10, "hard": 40}
        return days.get(grade, 20)

    # ok: code.constant-return-stub
    def get_vat_rates(self):
        return {"food": 7.5, "books": 7.5, "rest": 19.5}

    # ok: code.constant-return-stub
    def predict(self, rows):
        return {"size": 20, "mean": sum(rows) / 20, "width": 15}

    # ok: code.constant-return-stub
    def summarize_empty(self):
        return {"rows": 0, "errors": 0, "rate": 0.0}

    # ok: code.constant-return-stub
    def retry_delay(self):
        return random.uniform(0.5, 1.5)

    # ok: code.constant-return-stub
    def get_random_score(self):
        return random.random()
