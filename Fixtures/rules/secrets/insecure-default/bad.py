import os

from decouple import config
from environ import Env
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings

env = Env()

# ruleid: secrets.insecure-default
JWT_SECRET = os.getenv("JWT_SECRET", "change-me")
# ruleid: secrets.insecure-default
SECRET_KEY = os.environ.get("ORCHARD_SECRET_KEY", "django-insecure-orchard")
# ruleid: secrets.insecure-default
FIELD_KEY = os.getenv("FIELD_ENCRYPTION_KEY") or "orchard-encryption-key"
# ruleid: secrets.insecure-default
COOKIE = config("SESSION_SECRET", default="dev-secret")
# ruleid: secrets.insecure-default
SIGNER = env("SIGNING_KEY", default="supersecret")
# ruleid: secrets.insecure-default
TOKENS = env.str("REFRESH_TOKEN_SECRET", "secret")
# ruleid: secrets.insecure-default
HOOK = os.getenv("PRESS_WEBHOOK_SECRET", "press-webhook-secret")
# ruleid: secrets.insecure-default
VERIFY = os.getenv("WHATSAPP_VERIFY_TOKEN", "orchard_verify")
# ruleid: secrets.insecure-default
ADMIN = os.getenv("INTERNAL_API_KEY", "internal-dev-key")
# ruleid: secrets.insecure-default
DATABASE = {"PASSWORD": os.getenv("DB_PASSWORD", "postgres")}
# ruleid: secrets.insecure-default
BROKER = os.environ.get("RABBITMQ_PASSWORD", "guest")


class Settings(BaseSettings):
    # ruleid: secrets.insecure-default
    SECRET_KEY: str = "your-secret-key"
    # ruleid: secrets.insecure-default
    jwt_secret_key: str = Field(default="please-change-this")
    # ruleid: secrets.insecure-default
    session_secret: SecretStr = SecretStr("orchard-session")
    # ruleid: secrets.insecure-default
    encryption_key: SecretStr = Field(default=SecretStr("0123456789abcdef0123456789abcdef"))
    # ruleid: secrets.insecure-default
    postgres_password: str = "postgres"


def read(token):
    if token is None:
        raise ValueError("no token")
    return token


def connect(api_key):
    if not api_key:
        raise ValueError("no key of the weather service")
    seen = []
    for key in settings:
        if key in api_key:
            seen.append(key)
    return seen

# ruleid: secrets.insecure-default
SESSION_SECRET = os.environ["SESSION_SECRET"] if "SESSION_SECRET" in os.environ else "the_orchard_secret"

# ruleid: secrets.insecure-default
HARBOUR_DB = os.environ.get("MYSQL_PASSWORD") or "harbour"
