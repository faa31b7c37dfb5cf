# What stands here is where the settings keep the secret, not the secret.
import jwt

from barn.settings import settings

# ok: secrets.insecure-default
_encode_secret = "barn.jwt.encode.secret"
# ok: secrets.insecure-default
_decode_secret = "barn.jwt.decode.secret"


def sign(claims):
    return jwt.encode(claims, settings[_encode_secret], algorithm="HS256")
