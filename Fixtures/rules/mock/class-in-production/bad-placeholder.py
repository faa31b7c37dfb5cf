import logging

logger = logging.getLogger(__name__)


# ruleid: mock.class-in-production
class PlaceholderEventService:
    async def publish(self, event):
        logger.info("Would publish %s", event)


# ruleid: mock.class-in-production
class StubPaymentGateway:
    def charge(self, amount):
        return "paid"
