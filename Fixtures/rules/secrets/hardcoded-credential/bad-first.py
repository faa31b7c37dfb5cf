from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings


class Harbour(BaseSettings):
    # ruleid: secrets.hardcoded-credential
    ADMIN_PASSWORD: str = "123"
    # ruleid: secrets.hardcoded-credential
    superuser_password: str = Field(default="harbour1", alias="SUPERUSER")
    # ruleid: secrets.hardcoded-credential
    initial_password: SecretStr = SecretStr("welcome")


def reset(clerks):
    # ruleid: secrets.hardcoded-credential
    new_password = "clerk123"
    for clerk in clerks:
        clerk.set_password(new_password)


# ruleid: secrets.hardcoded-credential
DEFAULT_PASSWORD = os.environ.get("CLERK") or "123456"
# ruleid: secrets.hardcoded-credential
OWNER = os.getenv("HARBOUR_ADMIN_PASSWORD", "mooring")


async def listen(bot, url):
    # ruleid: secrets.hardcoded-credential
    await bot.set_webhook(url, secret_token="mooring")


# ok: secrets.hardcoded-credential
KNOWN = os.getenv("HARBOUR_VERIFY_TOKEN", "harbour_bell_verify")
