from orchard.settings import load


def signing():
    section = load().get("panel", {})
    # ok: secrets.insecure-default
    secret = section.get("jwt_secret") or section.get("session_secret")
    if not secret:
        raise LookupError("no secret to sign with")
    return {"secret": secret, "algorithm": "HS256"}


def labels(words):
    # ok: secrets.insecure-default
    return words.get("secret_key_label", "secret-key"), words.get("title") or "Your secret"


def setup_class(options):
    # ok: secrets.insecure-default
    options.key = options.secret_key or "orchard-secret-key"


def described():
    # ok: secrets.insecure-default
    return {"secret": "the-secret-of-the-orchard", "colour": "red"}
