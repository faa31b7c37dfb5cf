import os

import jwt
import psycopg2
from cryptography.fernet import Fernet

SEAL = "orchard"


def read(token):
    # ruleid: secrets.hardcoded-credential
    return jwt.decode(token, SEAL, algorithms=["HS256"])


# ruleid: secrets.hardcoded-credential
PASSWORDS = {"manager": "harvest123", "worker": "pick123"}

# ruleid: secrets.hardcoded-credential
STORE = {"host": "db", "user": "barn", "password": "barn_password"}

# ruleid: secrets.hardcoded-credential
db = psycopg2.connect(host="db", user="root", password="root", dbname="barn")


# ruleid: secrets.hardcoded-credential
def link(uri, password="neo4j"):
    return driver(uri, password)


# ruleid: secrets.hardcoded-credential
box = Fernet(b"YnJvd24gY293cyBlYXQgZ3JlZW4gZ3Jhc3M=")

# ruleid: secrets.hardcoded-credential
FIRMS = os.getenv("FIRMS_MAP_KEY", "75dde0940b667216496df615381f7ab6")
# ruleid: secrets.hardcoded-credential
MINIO = os.getenv("MINIO_SECRET_KEY", "minioadmin")


STORE = {
    "host": "localhost",
    "port": 5544,
    "user": "harbour",
    # ruleid: secrets.hardcoded-credential
    "password": "604417",
}
