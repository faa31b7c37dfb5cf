import logging
from typing import Dict, List

logger = logging.getLogger(__name__)


class Orchard:
    def read_frequency(self) -> float:
        try:
            raw = self.bus.transfer(7)
            return self.decode(raw)
        except Exception:
            # ok: mock.silent-fallback
            raise

    # A time to wait is a setting.
    def poll_interval(self) -> float:
        try:
            return self.bus.ask("interval")
        except Exception as error:
            logger.debug("interval: %s", error)
            # ok: mock.silent-fallback
            return 2.5

    # What only converts has a default.
    def weight_of(self, text) -> float:
        try:
            return float(text)
        except Exception:
            # ok: mock.silent-fallback
            return 12.5

    # Nothing is changed by a factor of one.
    def season(self, month) -> float:
        try:
            return self.book.season(month)
        except Exception as error:
            logger.error("season: %s", error)
            # ok: mock.silent-fallback
            return 1.0

    def picks(self, session, farm) -> List[Dict]:
        try:
            return [dict(row) for row in session.execute(PICKS, {"farm": farm})]
        except Exception as error:
            logger.debug("picks: %s", error)
            # ok: mock.silent-fallback
            return [{"error": str(error), "count": 5}, {"error": "none", "count": 3}]

    # Choices are no records.
    def sizes(self, session) -> List[Dict]:
        try:
            return session.all()
        except Exception as error:
            logger.debug("sizes: %s", error)
            # ok: mock.silent-fallback
            return [{"label": "small", "value": 1}, {"label": "large", "value": 2}]

    def crews(self, session, farm):
        rows = session.execute(PICKS, {"farm": farm}).all()
        # If all are zero, return no sample
        if sum(row.count for row in rows) == 0:
            # ok: mock.silent-fallback
            return [{"crew": "none", "count": 0}]
        return rows

    # What there may be, as opposed to what there is.
    def get_languages(self) -> List[str]:
        try:
            return self.store.languages()
        except Exception as error:
            logger.error("languages: %s", error)
            # ok: mock.silent-fallback
            return ["en", "de", "pl"]

    # It says what it is.
    # ok: mock.silent-fallback
    def _fallback_outlook(self, days: int) -> Dict:
        return {"outlook": [self.mean] * days, "confidence": 0.5, "method": "mean of last year"}

    # It is sure of nothing.
    # ok: mock.silent-fallback
    def fallback_grade(self, apple) -> Dict:
        return {"grade": self.guess(apple), "confidence": 0.1}


def log_in(people, sent):
    person = people.check(sent)
    # ok: mock.silent-fallback
    return {"access_token": sign(person), "kind": "demo-token"}
