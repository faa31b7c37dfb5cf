from pydantic import field_validator
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    environment: str = "development"
    # ok: secrets.insecure-default
    secret_key: str = "dev-secret"

    @field_validator("secret_key")
    @classmethod
    def no_default(cls, value: str) -> str:
        if value == "dev-secret":
            raise ValueError("set SECRET_KEY")
        return value
