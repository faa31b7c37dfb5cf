import os

import jwt
import psycopg2

SEAL = os.environ["SEAL"]


def read(token):
    # ok: secrets.hardcoded-credential
    return jwt.decode(token, SEAL, algorithms=["HS256"])


# ok: secrets.hardcoded-credential
PASSWORDS = {"file": "/run/secrets/passwords1", "help": "see the manual"}

# ok: secrets.hardcoded-credential
STORE = {"host": "db", "user": "barn", "password": os.environ["BARN_PASSWORD"]}

# ok: secrets.hardcoded-credential
db = psycopg2.connect(host="db", user="root", password=os.environ["DB_WORD"], dbname="barn")


def link(uri, password=None):
    # ok: secrets.hardcoded-credential
    return driver(uri, password)


# ok: secrets.hardcoded-credential
FIRMS = os.getenv("FIRMS_MAP_KEY", "your-firms-map-key-goes-here")
# ok: secrets.hardcoded-credential
MINIO = os.getenv("MINIO_BUCKET", "minioadmin")
