import os

from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    production: bool = False
    # ok: secrets.insecure-default
    JWT_SECRET: str = os.getenv("JWT_SECRET", "change-me")
    # ruleid: secrets.insecure-default
    PAYMENTS_INTERNAL_SECRET: str = os.getenv("PAYMENTS_INTERNAL_SECRET", "dev-secret")
    # ruleid: secrets.insecure-default
    EMAIL_VERIFICATION_SECRET: str = "your-verification-secret"


settings = Settings()
if settings.production and settings.JWT_SECRET == "change-me":
    raise RuntimeError("JWT_SECRET must be set in production")
