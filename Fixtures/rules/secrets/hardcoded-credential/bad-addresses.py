from pydantic_settings import BaseSettings
from sqlalchemy import create_engine


class Quay:
    # ruleid: secrets.hardcoded-credential
    DB_URL = "postgresql://quay:4711@127.0.0.1:5432/quay"


# ruleid: secrets.hardcoded-credential
engine = create_engine("mysql+pymysql://quay:tidewater@localhost/quay")


class Harbour(BaseSettings):
    # ruleid: secrets.hardcoded-credential
    first_admin_password: str = "set-me-in-the-env"
