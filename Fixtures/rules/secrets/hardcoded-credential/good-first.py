from pydantic import Field
from pydantic_settings import BaseSettings


class Harbour(BaseSettings):
    # ok: secrets.hardcoded-credential
    ADMIN_PASSWORD: str
    # ok: secrets.hardcoded-credential
    admin_password: str = Field(alias="admin1")
    # ok: secrets.hardcoded-credential
    initial_password: str = ""
    # ok: secrets.hardcoded-credential
    PASSWORD_HASH: str = "sha256"


# ok: secrets.hardcoded-credential
NEW_PASSWORD = "new_password"
# ok: secrets.hardcoded-credential
DEFAULT_PASSWORD = "test123"
# ok: secrets.hardcoded-credential
admin_password = read("admin123")
# ok: secrets.hardcoded-credential
OWNER = os.getenv("HARBOUR_ADMIN_PASSWORD", "")
# ok: secrets.hardcoded-credential
CLERK = os.getenv("HARBOUR_ADMIN_PASSWORD", "your-password")
# ok: secrets.hardcoded-credential
NAME = os.getenv("HARBOUR_ADMIN_PASSWORD_FILE", "/run/secrets/admin")


async def listen(bot, url):
    # ok: secrets.hardcoded-credential
    await bot.set_webhook(url, secret_token=settings.secret_token)
    # ok: secrets.hardcoded-credential
    check(header="X-Token", verify_token="verify_token")


# ok: secrets.hardcoded-credential
KNOWN = os.getenv("HARBOUR_VERIFY_TOKEN", "change-this-token")


class Bell(BaseModel):
    # ok: secrets.hardcoded-credential
    secret: str = Field(examples=["whsec_tR7wLq2ZbN9xKc4Vm1Jd8Hs5Gf3Py6Au"])


# ok: secrets.hardcoded-credential
RESET_ADMIN = os.getenv("FORCE_RESET_ADMIN_PASSWORD", "false").lower() in ("1", "true")
