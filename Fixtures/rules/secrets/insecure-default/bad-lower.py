# Nothing shows what signs with it.
# ruleid: secrets.insecure-default
SECRET_KEY = "orchard-secret-key-2024"
# ok: secrets.insecure-default
SIGNING_KEY = "signing"


def sign(ticket):
    # ruleid: secrets.insecure-default
    secret_key = "my-orchard-secret"
    return seal(ticket, secret_key)
