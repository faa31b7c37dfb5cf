import os
import secrets

from decouple import config
from pydantic import BaseModel, Field
from pydantic_settings import BaseSettings

DEBUG = os.getenv("DEBUG") == "1"

# ok: secrets.insecure-default
REQUIRED = os.environ["JWT_SECRET"]
# ok: secrets.insecure-default
EMPTY = os.getenv("JWT_SECRET", "")
# ok: secrets.insecure-default
NONE = os.getenv("JWT_SECRET", None)
# ok: secrets.insecure-default
DRAWN = os.getenv("SECRET_KEY", secrets.token_hex(32))
# ok: secrets.insecure-default
DRAWN_LATER = os.getenv("SECRET_KEY") or secrets.token_urlsafe(32)
# ok: secrets.insecure-default
ALGORITHM = os.getenv("JWT_ALGORITHM", "HS256")
# ok: secrets.insecure-default
TTL = os.getenv("JWT_SECRET_TTL", "default")
# ok: secrets.insecure-default
FILE = os.getenv("JWT_SECRET_FILE", "/run/secrets/jwt")
# ok: secrets.insecure-default
HEADER = os.getenv("WEBHOOK_SECRET_HEADER", "x-orchard-secret")
# ok: secrets.insecure-default
NAME = os.getenv("SESSION_COOKIE_NAME", "session")
# ok: secrets.insecure-default
MODEL_KEY = os.getenv("OPENAI_API_KEY", "your-api-key")
# ok: secrets.insecure-default
PAYMENTS = os.getenv("STRIPE_SECRET_KEY", "your-stripe-secret")
# ok: secrets.insecure-default
OAUTH = os.getenv("GOOGLE_CLIENT_SECRET", "your-client-secret")
# ok: secrets.insecure-default
PUBLIC = config("CAPTCHA_PUBLIC_KEY", default="test-site-key")
# ok: secrets.insecure-default
ANON = config("SUPABASE_ANON_KEY", default="anon-key")
# ok: secrets.insecure-default
REAL = os.getenv("JWT_SECRET", "q7Zp2LxV9mTb4KwR8sYdF3hN")

if DEBUG:
    # ok: secrets.insecure-default
    LOCAL = os.getenv("SECRET_KEY", "dev-secret")
else:
    LOCAL = os.environ["SECRET_KEY"]

# ok: secrets.insecure-default
CHOSEN = os.getenv("SECRET_KEY", "dev-secret") if DEBUG else os.environ["SECRET_KEY"]


class DevelopmentConfig:
    # ok: secrets.insecure-default
    SECRET_KEY = os.getenv("SECRET_KEY", "dev-secret")


class TestSettings(BaseSettings):
    # ok: secrets.insecure-default
    SECRET_KEY: str = "test-secret"


class Settings(BaseSettings):
    # ok: secrets.insecure-default
    SECRET_KEY: str
    # ok: secrets.insecure-default
    jwt_secret: str = Field(default=..., description="The secret that signs")
    # ok: secrets.insecure-default
    jwt_algorithm: str = "HS256"
    # ok: secrets.insecure-default
    session_key_prefix: str = "session"
    # ok: secrets.insecure-default
    openai_api_key: str = "your-api-key"
    # ok: secrets.insecure-default
    token_secret: str = Field(default_factory=lambda: secrets.token_hex(32))


class Rotation(BaseModel):
    # ok: secrets.insecure-default
    secret_key: str = "the-key-to-rotate"

# ok: secrets.insecure-default
SESSION_SECRET = os.environ["SESSION_SECRET"] if "SESSION_SECRET" in os.environ else secrets.token_hex(32)
# ok: secrets.insecure-default
CLIENT_SECRET = os.environ["CLIENT_SECRET"] if "CLIENT_SECRET" in os.environ else "your-client-secret"

# ok: secrets.insecure-default
HARBOUR_DB = os.environ.get("MYSQL_PASSWORD") or ""
# ok: secrets.insecure-default
HARBOUR_HOST = os.environ.get("MYSQL_HOST") or "harbour"
