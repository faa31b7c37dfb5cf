import hashlib
import os

from werkzeug.security import generate_password_hash

# An unknown name takes as long as a known one.
# ok: secrets.hardcoded-credential
DUMMY_HASH = generate_password_hash("nobody")
# ok: secrets.hardcoded-credential
DEFAULT_ADMIN = {"username": "admin", "password": os.environ["ADMIN_PASSWORD"]}
# ok: secrets.hardcoded-credential
ADMIN_FORM = {"username": "text", "password": "password"}
KNOWN_PASSWORD = os.environ["KNOWN_PASSWORD"]


def first_start(users, word):
    # ok: secrets.hardcoded-credential
    owner = users.Owner(digest=generate_password_hash(word))
    # ok: secrets.hardcoded-credential
    owner.etag = hashlib.sha256("orchard".encode()).hexdigest()
    # ok: secrets.hardcoded-credential
    owner.bucket = ring.hash("orchard")
    return owner


def test_log_in(client, user):
    # ok: secrets.hardcoded-credential
    user.set_password("apples")
    return client.login("user", "apples")


def check(username, password, kind):
    # ok: secrets.hardcoded-credential
    if username == "admin" and kind == "local":
        return None
    # ok: secrets.hardcoded-credential
    if password == KNOWN_PASSWORD:
        return None
    # ok: secrets.hardcoded-credential
    if username == "" and password == "":
        raise ValueError("both are needed")
    return username


def mail(app):
    # ok: secrets.hardcoded-credential
    app.config["MAIL_PASSWORD"] = "your-app-password"
    # ok: secrets.hardcoded-credential
    app.config["MAIL_PASSWORD"] = os.environ["MAIL_PASSWORD"]


# ok: secrets.hardcoded-credential
PUMP_PASSWORD = os.getenv("PUMP_PASSWORD", "")
# ok: secrets.hardcoded-credential
PUMP_PASSWORD_FILE = os.getenv("PUMP_PASSWORD_FILE", "admin")


def first_admin(session, models, word):
    credential = models.UserCredential()
    # ok: secrets.hardcoded-credential
    credential.Password = word
    # ok: secrets.hardcoded-credential
    session.add(models.User(username="admin", password=word))
    # ok: secrets.hardcoded-credential
    session.add(models.User(username="guest", password="!unusable"))
    # ok: secrets.hardcoded-credential
    return models.Widget(label="orchard", password="Password")


def change(user, old):
    if old is None:
        # Takes as long as for an account with a password.
        # ok: secrets.hardcoded-credential
        make_password("spend-a-while")
    return user.check_password(old)
