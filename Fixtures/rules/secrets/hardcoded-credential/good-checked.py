def allowed(token, settings):
    # ok: secrets.hardcoded-credential
    if token == "your_token_here_1":
        raise ValueError("the token was never set")
    # ok: secrets.hardcoded-credential
    if settings.DEFAULT_PASSWORD == "admin123":
        raise ValueError("the first password is still in use")
    return lookup(token)


def kind(token):
    # ok: secrets.hardcoded-credential
    return token == "refresh_token"


def parse_next(token):
    # ok: secrets.hardcoded-credential
    return token == "block_end_2"


class Login:
    # ok: secrets.hardcoded-credential
    schema_extra = {"example": {"username": "admin", "password": "admin123"}}


def form(fields):
    # ok: secrets.hardcoded-credential
    return {"password": fields["password"], "label": "password"}


# ok: secrets.hardcoded-credential
VERSIONS = {"AWS::SecretsManager::Secret": "c85175a4ebcce361"}

__all__ = [
    "MLKEM768X25519PrivateKey",
    # ok: secrets.hardcoded-credential
    "MLKEM768X25519PublicKey",
    "SuiteOfTheBarn",
]
