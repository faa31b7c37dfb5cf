# The name of the file only ends like a test's.
from werkzeug.security import generate_password_hash

# ruleid: secrets.hardcoded-credential
FIRST_LOGIN = {"username": "admin", "password": "Granit7!"}


def first_start(session, users):
    # ruleid: secrets.hardcoded-credential
    digest = generate_password_hash("granit7", method="scrypt")
    session.add(users.Admin(name="admin", digest=digest))
