import logging

logger = logging.getLogger(__name__)


def advise(cooler, rows):
    try:
        return cooler.advise(rows)
    except Exception as error:
        # ok: mock.silent-fallback
        return [{"error": str(error), "title": "none"}]


def fields(form):
    try:
        return form.fields()
    except LookupError:
        # ok: mock.silent-fallback
        return [{"name": "weight", "min": 10, "max": 900}]


def plan(text):
    if not text:
        logger.info("using default page size")
        # ok: mock.silent-fallback
        return {"page_size": 50, "limit": 200}
    return text


def retry(barn, store):
    try:
        return barn.hints()
    except Exception:
        # Generate default recommendations from what was measured last
        # ok: mock.silent-fallback
        for row in store.latest():
            yield {"kind": row.kind, "saves": row.saved}


def fill(barn):
    # Create sample readings
    # ok: mock.silent-fallback
    for day in range(7):
        barn.add({"day": day, "milk": 31.5})


class HerdTool:
    def run(self, farm, demo):
        if demo:
            # ok: mock.silent-fallback
            source = DemoHerdDataService()
        else:
            # ok: mock.silent-fallback
            source = HerdDataService(farm)
        return source.read(farm)
