import logging

logger = logging.getLogger(__name__)


def predict_yield(model, features):
    try:
        return float(model.predict(features))
    except Exception as error:
        logger.error("no prediction: %s", error)
        # ruleid: mock.silent-fallback
        return 50.0


class Hives:
    def _run_mixer(self, readings):
        try:
            return self.mixer.run(readings)
        except Exception as error:
            logger.error("mixer: %s", error)
            # ruleid: mock.silent-fallback
            return 12

    async def soil_moisture(self, probe):
        try:
            return await self.client.read(probe)
        except Exception as error:
            logger.error("probe: %s", error)
            # ruleid: mock.silent-fallback
            return 45.0


def real_time_stress_score(reading):
    try:
        return sensor.stress(reading)
    except Exception as error:
        logger.error("stress: %s", error)
        # ruleid: mock.silent-fallback
        return 0.5


def tide_levels(station):
    try:
        return gauge.levels(station)
    except Exception as error:
        logger.error("gauge: %s", error)
        return make_fallback_levels(station)


# ruleid: mock.silent-fallback
def make_fallback_levels(station):
    levels = []
    for hour in range(24):
        levels.append({"hour": hour, "level": 2 + random.uniform(0, 1)})
    return levels


def detect_lameness(herd, step):
    if not herd.model or not herd.scaler:
        return None
    try:
        found = herd.model.predict(step)
        return int(found[0]), float(herd.model.score(step))
    except Exception as error:
        print(f"lameness: {error}")
        # ruleid: mock.silent-fallback
        return 0, 0.5


def predict_calving(model, cow):
    if not model:
        print("no model")
        # ruleid: mock.silent-fallback
        return 0, 0.0
    return model.ask(cow)


def reach(farm, book):
    try:
        farm.phone, farm.email = book.read(farm.number)
    except Exception as error:
        print(error)
        # ruleid: mock.silent-fallback
        farm.phone = "+1 (555) 010-4477"
        # ruleid: mock.silent-fallback
        farm.email = "info@business.com"
