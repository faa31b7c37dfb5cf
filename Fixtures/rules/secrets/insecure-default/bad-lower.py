# Nothing shows what signs with it.
# ruleid: secrets.insecure-default
SECRET_KEY = "orchard-secret-key-2024"
# ok: secrets.insecure-default
SIGNING_KEY = "signing"


def sign(ticket):
    # ruleid: secrets.insecure-default
    secret_key = "my-orchard-secret"
    return seal(ticket, secret_key)

# ruleid: secrets.insecure-default
GATE_SECRET = getattr(settings, "jwt_secret", "dev-secret-change-me")

# ok: secrets.insecure-default
GATE_NAME = getattr(settings, "jwt_secret_name", "gate-secret")

# ok: secrets.insecure-default
GATE_KEY = getattr(settings, "jwt_secret", None)
