import secrets

# ok: secrets.insecure-default
SECRET_KEY = "change-me"
ALGORITHM = "HS256"


def start(settings):
    # What everybody knows is drawn anew.
    settings.secret_key = secrets.token_hex(32)
