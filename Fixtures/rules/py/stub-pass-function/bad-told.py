import logging

log = logging.getLogger(__name__)


class Masks(Base):
    # ruleid: py.stub-pass-function
    def save(self, folder):
        log.info("State of the masks saved.")
        pass

    # ruleid: py.stub-pass-function
    def load(self, folder):
        """Load the state."""
        log.info("State of the masks loaded.")
        pass


# ruleid: py.stub-pass-function
async def send_letter(address: str, text: str) -> None:
    """Stub for the printing house."""
    hidden = f"{address[:3]}***" if len(address) > 3 else "***"
    logger.info(f"letter of {len(text)} signs to {hidden}")


# ruleid: py.stub-pass-function
async def revoke_permit(permit_id: str, user=None) -> None:
    """Takes a permit back."""
    try:
        # TODO: Revoke the permit at the harbour office
        logger.info("permit %s revoked", permit_id)
    except Exception as error:
        logger.error("not revoked: %s", error)
        raise
