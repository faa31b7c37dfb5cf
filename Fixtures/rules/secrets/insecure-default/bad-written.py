import jwt
from fastapi_users.authentication import JWTStrategy
from flask import Flask
from itsdangerous import URLSafeTimedSerializer
from pydantic import BaseModel
from starlette.middleware.sessions import SessionMiddleware

app = Flask(__name__)
api = build_api()

# ruleid: secrets.insecure-default
SECRET_KEY = "your-secret-key"
# ruleid: secrets.insecure-default
JWT_SECRET = "orchard-supersecret"
# ruleid: secrets.insecure-default
SECRET = "SECRET"
# ruleid: secrets.insecure-default
TOKEN_SECRET_KEY = "change-me".encode()
# ruleid: secrets.insecure-default
app.secret_key = "dev"
# ruleid: secrets.insecure-default
app.config["SECRET_KEY"] = "change-me"
# ruleid: secrets.insecure-default
app.config['JWT_SECRET_KEY'] = 'super-secret'
# ruleid: secrets.insecure-default
app.config.update(DEBUG=False, SECRET_KEY="secret123")
# ruleid: secrets.insecure-default
api.add_middleware(SessionMiddleware, secret_key="orchard-session-key")
# ruleid: secrets.insecure-default
links = URLSafeTimedSerializer("orchard-links-secret")


class Config:
    # ruleid: secrets.insecure-default
    SECRET_KEY = "my-very-secret-key"


class TokenSettings(BaseModel):
    # ruleid: secrets.insecure-default
    authjwt_secret_key: str = "secret"


def strategy():
    # ruleid: secrets.insecure-default
    return JWTStrategy(secret="please-change-me", lifetime_seconds=3600)


def ticket(visitor):
    # ruleid: secrets.insecure-default
    return jwt.encode({"sub": visitor}, "museum-secret", algorithm="HS256")


def key_of(settings):
    secret_key = settings.lookup("key")
    if not secret_key:
        # ruleid: secrets.insecure-default
        secret_key = "fallback-secret"
    return secret_key
