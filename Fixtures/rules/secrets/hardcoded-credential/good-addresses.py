import os

from pydantic_settings import BaseSettings
from sqlalchemy import create_engine

# ok: secrets.hardcoded-credential
DB_URL = "postgresql://user:password@localhost:5432/quay"
# ok: secrets.hardcoded-credential
SPARE_URL = "postgresql://postgres:postgres@localhost:5432/quay"
# ok: secrets.hardcoded-credential
engine = create_engine(os.environ["QUAY_URL"])
# ok: secrets.hardcoded-credential
HELP_URL = "postgresql://quay:<your-password>@localhost/quay"


class Harbour(BaseSettings):
    # ok: secrets.hardcoded-credential
    first_admin_password: str
    # ok: secrets.hardcoded-credential
    admin_password_hint: str = "set-me-in-the-env"
