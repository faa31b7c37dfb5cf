import os

from fastapi import HTTPException

# ruleid: secrets.insecure-default
CRON_SECRET = os.getenv("CRON_SECRET", "orchard-cron")


def admit(secret: str):
    # What is refused is a caller, not the default.
    if secret != CRON_SECRET:
        raise HTTPException(status_code=403)
