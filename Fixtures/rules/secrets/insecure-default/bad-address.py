import os

from pydantic import Field
from pydantic_settings import BaseSettings

# ruleid: secrets.insecure-default
STORE = os.getenv("DATABASE_URL", "postgresql://ledger:ledger@localhost:5432/ledger")
# ruleid: secrets.insecure-default
TIDES = os.environ.get("MONGO_URI") or "mongodb://root:harbour@mongo:27017/tides"


class BerthSettings(BaseSettings):
    # ruleid: secrets.insecure-default
    database_url: str = "postgresql+asyncpg://postgres:postgres@db:5432/berths"
    # ruleid: secrets.insecure-default
    archive_dsn: str = Field(default="mysql+pymysql://keeper:keeper@archive/berths")
    # ruleid: secrets.insecure-default
    quay: str = os.getenv(
        "QUAY_DB_URL",
        "postgresql+psycopg2://postgres:postgres@localhost:5433/quay",
    )


# What callers in the house prove themselves with.
# ruleid: secrets.insecure-default
INTERNAL = os.getenv("INTERNAL_API_SECRET", "dev_berth_secret")
# ruleid: secrets.insecure-default
HARE = os.getenv("RABBITMQ_PASSWORD", "harbour_hare123")
