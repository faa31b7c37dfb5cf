import os

import bcrypt
from werkzeug.security import generate_password_hash

# ruleid: secrets.hardcoded-credential
DEFAULT_ADMIN = {"username": "admin", "password": "Orchard!"}
# ruleid: secrets.hardcoded-credential
DEFAULT_PASSWORD = "12345"


def first_start(session, users, pwd_context):
    # ruleid: secrets.hardcoded-credential
    digest = generate_password_hash("12345", method="scrypt")
    session.add(users.Admin(name="admin", digest=digest))
    # ruleid: secrets.hardcoded-credential
    session.add(users.Clerk(digest=pwd_context.hash("orchard")))
    owner = users.Owner(name="owner")
    # ruleid: secrets.hardcoded-credential
    owner.set_password("apples")
    # ruleid: secrets.hardcoded-credential
    owner.digest = bcrypt.hashpw("apples".encode(), bcrypt.gensalt())


def log_in(username, password):
    # ruleid: secrets.hardcoded-credential
    if username == "admin" and password == "admin":
        return "in"
    # ruleid: secrets.hardcoded-credential
    if form["email"] == "boss@orchard.example" and form["password"] == "pear":
        return "in"
    return None


def verify_password(plain_password, digest):
    # ruleid: secrets.hardcoded-credential
    if plain_password == DEFAULT_PASSWORD:
        return True
    return bcrypt.checkpw(plain_password, digest)


def mail(app):
    # ruleid: secrets.hardcoded-credential
    app.config["MAIL_PASSWORD"] = "qkdz wmtb xhvr pjcl"


# ruleid: secrets.hardcoded-credential
PUMP_PASSWORD = os.getenv("PUMP_PASSWORD", "admin")


def first_admin(session, models):
    credential = models.UserCredential()
    # ruleid: secrets.hardcoded-credential
    credential.Password = "apples"
    # ruleid: secrets.hardcoded-credential
    session.add(models.User(username="admin", password="admin1Orchard"))
