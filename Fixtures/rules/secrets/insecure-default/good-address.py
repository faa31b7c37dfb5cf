import os

from pydantic_settings import BaseSettings

# ok: secrets.insecure-default
STORE = os.getenv("DATABASE_URL", "sqlite:///./ledger.db")
# ok: secrets.insecure-default
NAMELESS = os.getenv("DATABASE_URL", "postgresql://localhost:5432/ledger")
# ok: secrets.insecure-default
USER_ONLY = os.getenv("DATABASE_URL", "postgresql://ledger@localhost/ledger")
# ok: secrets.insecure-default
TRIALS = os.getenv("TEST_DATABASE_URL", "postgresql://ledger:ledger@localhost/ledger_test")
# ok: secrets.insecure-default
CACHE = os.getenv("REDIS_URL", "redis://localhost:6379/0")
# ok: secrets.insecure-default
QUEUE = os.getenv("BROKER_URL", "amqp://guest:guest@localhost//")
# ok: secrets.insecure-default
SHAPE = os.getenv("DATABASE_URL", "postgresql://user:your-password@host/name")
# ok: secrets.insecure-default
HELP = "postgresql://ledger:ledger@localhost:5432/ledger"
# ok: secrets.insecure-default
SENT = os.getenv("STRIPE_API_SECRET", "dev_berth_secret")

if os.getenv("APP_ENV") == "development":
    # ok: secrets.insecure-default
    LOCAL = os.getenv("DATABASE_URL", "postgresql://ledger:ledger@localhost:5432/ledger")


class DevelopmentSettings(BaseSettings):
    # ok: secrets.insecure-default
    database_url: str = "postgresql://ledger:ledger@localhost:5432/ledger"
