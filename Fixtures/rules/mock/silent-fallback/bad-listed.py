import json
import logging
import uuid

logger = logging.getLogger(__name__)


def advise(cooler, rows):
    try:
        return cooler.advise(rows)
    except Exception as error:
        logger.error("advice failed: %s", error)
        # ruleid: mock.silent-fallback
        return [
            {"title": "Lower the brine", "gain": {"percent": 12.5, "kwh": 40000}},
            {"title": "Seal the doors", "gain": {"percent": 4.5, "kwh": 9000}},
        ]


def draw_up(text):
    found = text.find("{")
    if found >= 0:
        return json.loads(text[found:])
    logger.warning("no plan in the answer, returning default plan")
    # ruleid: mock.silent-fallback
    return {"saved": 1250.5, "months": 18, "steps": ["seal", "paint"]}


def hints(barn, store):
    try:
        found = barn.hints()
    except Exception as error:
        logger.error("no hints: %s", error)
        # Make fallback suggestions
        found = []
        # ruleid: mock.silent-fallback
        for number, kind in enumerate(["fans", "lamps", "doors"]):
            found.append({"id": str(uuid.uuid4()), "kind": kind, "saves": 1500.0 * (number + 1)})
    return found


def rows(barn):
    frame = barn.frame()
    out = []
    if frame is None:
        # Create sample readings
        # ruleid: mock.silent-fallback
        for day in range(7):
            out.append({"day": day, "milk": 31.5})
    return out


class HerdTool:
    def _read(self, farm):
        # ruleid: mock.silent-fallback
        source = DemoHerdDataService()
        return source.read(farm)
