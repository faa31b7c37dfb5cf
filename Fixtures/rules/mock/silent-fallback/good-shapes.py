class Weather:
    def forecast(self, place):
        try:
            return self.ask(place)
        except OSError as error:
            # ok: mock.silent-fallback
            return {"error": str(error), "retry": 30, "after": 12.5}

    def limits(self, place):
        try:
            return self.ask(place)
        except OSError:
            # ok: mock.silent-fallback
            weights = {"rain": 0.25, "wind": 0.75}
        return weights

    def timeout(self):
        try:
            return self.ask("timeout")
        except OSError:
            # ok: mock.silent-fallback
            return 2.5

    def classify(self, picture):
        if self.model is None:
            # ok: mock.silent-fallback
            return {"label": "unknown", "confidence": 0.0}
        return self.model.predict(picture)

    def answer(self, question):
        try:
            return self.llm.run(question)
        except OSError:
            # ok: mock.silent-fallback
            return "Sorry, there is no answer at the moment. Please try again later."

    def season(self, field, demo):
        if demo:
            # ok: mock.silent-fallback
            return generate_demo_rows(field)
        return self.ask(field)


def pay(order):
    try:
        bank.pay(order)
    except OSError:
        # ok: mock.silent-fallback
        return {"success": False, "order": order}
    # ok: mock.silent-fallback
    return {"success": True}


def log_out(session):
    try:
        session.drop()
    except OSError:
        # ok: mock.silent-fallback
        return {"success": True}


class Barn:
    def __init__(self, use_mock):
        self.rows = []
        if use_mock:
            # ok: mock.silent-fallback
            self._load_mock_data()


def shape(output):
    try:
        return json.loads(output)
    except ValueError:
        # ok: mock.silent-fallback
        return {"ok": True, "data": str(output)}


class Tides:
    def at(self, quay):
        if not self.enabled:
            # mock.canned-agent-response tells it.
            # ok: mock.silent-fallback
            return self._get_mock_tides(quay)
        return self.read(quay)
