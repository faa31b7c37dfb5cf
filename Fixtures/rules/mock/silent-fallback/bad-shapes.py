import random

import numpy as np


class Weather:
    def forecast(self, place):
        try:
            return self.ask(place)
        except OSError as error:
            log.error(error)
            # ruleid: mock.silent-fallback
            return {"warm": 21.5, "rain": 0.25, "wind": 12}

    def price(self, crop):
        try:
            return self.ask(crop)["price"]
        except OSError:
            # ruleid: mock.silent-fallback
            return 245.5

    def soil(self, field):
        if not self.api_key:
            # ruleid: mock.silent-fallback
            return {"acid": 6.4, "nitrogen": 42, "wet": 31}
        return self.ask(field)

    def green(self, field):
        try:
            seen = self.look(field)
        except OSError:
            # ruleid: mock.silent-fallback
            seen = np.random.rand(10, 10)
        return seen

    def classify(self, picture):
        if self.model is None:
            # ruleid: mock.silent-fallback
            return {"label": "healthy", "confidence": 0.9}
        return self.model.predict(picture)

    def answer(self, question):
        try:
            return self.llm.run(question)
        except OSError:
            # ruleid: mock.silent-fallback
            return "Your field looks healthy. Water it twice a week and wait."

    def season(self, field):
        # ruleid: mock.silent-fallback
        rows = generate_synthetic_rows(field)
        return self.sum(rows)


def pay(order):
    try:
        bank.pay(order)
    except OSError:
        # ruleid: mock.silent-fallback
        return {"success": True, "order": order}
    return {"success": True}


class Barn:
    def __init__(self):
        self.rows = []
        # ruleid: mock.silent-fallback
        self._load_mock_data()
