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
