@shared_task
# ruleid: py.stub-pass-function
def renew_latest_berths():
    """Renew what runs out."""
    logger.info("renewing berths")
