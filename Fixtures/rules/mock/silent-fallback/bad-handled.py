import logging
import math
from datetime import date, timedelta
from typing import Dict, List, Optional

logger = logging.getLogger(__name__)


class Orchard:
    def read_frequency(self) -> float:
        try:
            raw = self.bus.transfer(7)
            return self.decode(raw)
        except Exception as error:
            logger.debug("frequency: %s", error)
            # ruleid: mock.silent-fallback
            return 50.0

    def nutrient_value(self, place, nutrient) -> float:
        try:
            return self.survey.nearest(place, nutrient).value
        except Exception as error:
            logger.error("survey: %s", error)
            # ruleid: mock.silent-fallback
            return 100.0

    def picks(self, session, farm) -> List[Dict]:
        try:
            return [dict(row) for row in session.execute(PICKS, {"farm": farm})]
        except Exception as error:
            logger.debug("picks: %s", error)
            session.rollback()
            # ruleid: mock.silent-fallback
            return [
                {"crew": "new (under a year)", "count": 5},
                {"crew": "old (over a year)", "count": 8},
                {"crew": "guests", "count": 3},
            ]

    def crews(self, session, farm):
        rows = session.execute(PICKS, {"farm": farm}).all()
        # If all zeros, return sample distribution
        # ruleid: mock.silent-fallback
        if sum(row.count for row in rows) == 0:
            return [
                {"crew": "new", "count": 5},
                {"crew": "old", "count": 15},
            ]
        return rows

    def get_districts(self) -> List[str]:
        try:
            return sorted(self.table["district"].unique())
        except Exception as error:
            logger.error("districts: %s", error)
            # ruleid: mock.silent-fallback
            return ["North", "South", "Harbour"]

    # ruleid: mock.silent-fallback
    def _fallback_outlook(self, days: int, price: Optional[float]) -> Dict:
        base = price or 30.0
        outlook = []
        for day in range(days):
            outlook.append({"day": date.today() + timedelta(days=day), "price": base * (1 + math.sin(day) * 0.1)})
        return {
            "outlook": outlook,
            "median": base,
            "confidence": 0.5,
            "trend": "stable",
        }


def log_in(people, sent):
    person = next((one for one in people if one["name"] == sent.name), None)
    if not person:
        raise PermissionError
    # ruleid: mock.silent-fallback
    return {"access_token": f"fake-token-{person['id']}", "user": person}
