@shared_task
# ok: py.stub-pass-function
def renew_test_berths():
    """Renew what runs out."""
    logger.info("renewing berths")
