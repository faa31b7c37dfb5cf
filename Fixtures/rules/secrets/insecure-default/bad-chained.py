from starlette.middleware.sessions import SessionMiddleware

from orchard.settings import load


def signing():
    section = load().get("panel", {})
    return {
        # ruleid: secrets.insecure-default
        "secret": section.get("jwt_secret") or section.get("session_secret") or "orchard-jwt-secret",
        "algorithm": "HS256",
    }


def signing_or_not(load_settings):
    try:
        return load_settings()
    except OSError:
        # ruleid: secrets.insecure-default
        return {"secret": "orchard-jwt-secret", "lifetime": 3600, "algorithm": "HS256"}


def setup_middleware(app):
    try:
        panel = load()["panel"]
        # ruleid: secrets.insecure-default
        session_secret = panel.get("session_secret", "change-me-in-production")
    except KeyError:
        # ruleid: secrets.insecure-default
        session_secret = "change-me-in-production"
    app.add_middleware(SessionMiddleware, secret_key=session_secret)


class Signer:
    def __init__(self, options):
        # ruleid: secrets.insecure-default
        self.key = options.secret_key or "orchard-secret-key"
