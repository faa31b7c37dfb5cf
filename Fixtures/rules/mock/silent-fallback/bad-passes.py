import logging

logger = logging.getLogger(__name__)


def issue_call_token(room, member):
    logger.info("token for %s", room)
    # ruleid: mock.silent-fallback
    token = f"mock_call_token_{room}_{member}"
    return token


def create_signed_url(name):
    # ruleid: mock.silent-fallback
    return "dummy-signed-url"
