class Gateway(ABC):
    # ruleid: py.stub-pass-function
    async def _announce(self):
        """Tell the registry that we are here."""
        # Simplified stub implementation
        logger.info("announced", name=self.name)

    # ruleid: py.stub-pass-function
    async def open(self) -> None:
        """Stub method to open the connection."""
        logger.info("STUB: open")

    # ruleid: py.stub-pass-function
    def forward(self, alert):
        # This is a placeholder - in a real implementation, this would call the pager
        print(f"PAGER {alert}")


# ruleid: py.stub-pass-function
async def store_statistics(db, user, points):
    """Write the statistics of a user."""
    # TODO: Implement real database update
    logger.info(f"statistics of {user}: {points}")


@celery_app.task
# ruleid: py.stub-pass-function
def nightly_report():
    """Make the report of the night."""
    logger.info("making the report")
    # Implementation for the report
    pass


@shared_task
# ruleid: py.stub-pass-function
def renew_certificates():
    """Renew what runs out."""
    logger.info("renewing certificates")


class Alerts:
    # ruleid: py.stub-pass-function
    async def _send_sms(self, number, text):
        """Send a text message."""
        logger.info(f"SMS to {number}: {text}")


class CreateOrder:
    # ruleid: py.stub-pass-function
    def execute(self, customer, rows):
        """Make an order.

        Raises an error if the customer is not known.
        """
        # Placeholder for implementation
        pass


class Notifier(NotifierInterface):
    # ruleid: py.stub-pass-function
    def _mail(self, alert):
        # TODO: Implement mails
        # Could use the provider's client
        pass
