from enum import Enum

import jwt
from flask import Flask

app = Flask(__name__)
ALGORITHM = "HS256"

# The names of things are no keys.
# ok: secrets.insecure-default
CONF_SECRET_NAME = "orchard_secret_name"
# ok: secrets.insecure-default
JWT_SECRET_HEADER = "X-Orchard-Secret"
# ok: secrets.insecure-default
SECRET_KEY_FILE = "/run/secrets/orchard"
# ok: secrets.insecure-default
JWT_SECRET = "ORCHARD_JWT_SECRET"
# ok: secrets.insecure-default
SIGNING_KEY = "keys/orchard.pem"
# ok: secrets.insecure-default
app.config["SESSION_COOKIE_NAME"] = "orchard_session"
# ok: secrets.insecure-default
app.config["STRIPE_SECRET_KEY"] = "your-stripe-key"
# ok: secrets.insecure-default
CLIENT_SECRET = "your-client-secret"
# Nothing that anybody guesses: secrets.hardcoded-credential tells it.
# ok: secrets.insecure-default
app.secret_key = "q7Zp2LxV9mTb4KwR8sYdF3hN"


class Field(str, Enum):
    # ok: secrets.insecure-default
    SECRET = "secret"


class DevelopmentConfig:
    # ok: secrets.insecure-default
    SECRET_KEY = "dev-secret"


class TestConfig:
    # ok: secrets.insecure-default
    SECRET_KEY = "test-secret"


def read(token, key):
    # ok: secrets.insecure-default
    return jwt.decode(token, key, algorithms=["HS256"])


def test_ticket():
    # ok: secrets.insecure-default
    return jwt.encode({"sub": "1"}, "test-secret", algorithm="HS256")


if app.debug:
    # ok: secrets.insecure-default
    app.config["SECRET_KEY"] = "dev-secret"


class FieldSettings:
    TEXT = "Text"
    # ok: secrets.insecure-default
    JWT_SECRET = "jwt_secret"


def entry_of(secret_name, secret_key):
    if not secret_key:
        # ok: secrets.insecure-default
        secret_key = "value"
    return {"name": secret_name, "key": secret_key}
