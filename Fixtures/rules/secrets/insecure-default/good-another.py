import os

from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    production: bool = False
    # ok: secrets.insecure-default
    JWT_SECRET: str = os.getenv("JWT_SECRET", "change-me")
    # ok: secrets.insecure-default
    PAYMENTS_INTERNAL_SECRET: str = os.getenv("PAYMENTS_INTERNAL_SECRET", "dev-secret")
    # ok: secrets.insecure-default
    WEBHOOK_SECRET: str = "your-webhook-secret"


settings = Settings()
if settings.production:
    for name in ("JWT_SECRET", "PAYMENTS_INTERNAL_SECRET", "WEBHOOK_SECRET"):
        if "secret" in getattr(settings, name) or "change" in getattr(settings, name):
            raise RuntimeError(f"{name} must be set in production")
