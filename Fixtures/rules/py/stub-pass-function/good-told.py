import logging

log = logging.getLogger(__name__)


class Clouds(Base):
    # ok: py.stub-pass-function
    def save(self, folder):
        log.info("The service keeps its state, nothing is saved here.")
        pass

    # ok: py.stub-pass-function
    def load(self, folder):
        self.state = read(folder)
        log.info("State loaded.")


class Blind(Cover):
    # ok: py.stub-pass-function
    async def set_tilt(self, degrees):
        """Not implemented since there is only one position."""

    # ok: py.stub-pass-function
    async def poll(self):
        """Provide a stub for the required ABC method."""


# ok: py.stub-pass-function
async def send_parcel(address: str, text: str) -> None:
    """Stub for the carrier, until its contract is signed."""
    hidden = f"{address[:3]}***"
    logger.info(f"parcel to {hidden}")
    await carrier.hand_over(address, text)


# ok: py.stub-pass-function
async def renew_permit(permit_id: str) -> None:
    """Renews a permit."""
    try:
        # TODO: tell the harbour office, too
        logger.info("permit %s renewed", permit_id)
        await permits.renew(permit_id)
    except Exception as error:
        logger.error("not renewed: %s", error)
        raise


class HarbourConfig(AppConfig):
    # ok: py.stub-pass-function
    def ready(self):
        """Imports what listens."""
        # Import the signals if we add any later
        pass
