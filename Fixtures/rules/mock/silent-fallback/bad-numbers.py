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
