from harbour.auth import make_hash
from harbour.models import Person, Role, User

CREW = [
    {
        "email": "chief@harbour.invalid",
        "role": Role.ADMIN,
        # ruleid: secrets.hardcoded-credential
        "password": "lantern2031",
    },
    {
        "email": "mate@harbour.invalid",
        "role": Role.MATE,
        # ok: secrets.hardcoded-credential
        "password": "lantern2032",
    },
]


def run(db):
    for row in CREW:
        db.add(Person(email=row["email"], password_hash=make_hash(row["password"])))
    db.add(User(
        email="owner@harbour.invalid",
        # ruleid: secrets.hardcoded-credential
        hashed_password=make_hash("lantern2033"),
        is_superuser=True,
    ))
    # ok: secrets.hardcoded-credential
    db.add(User(email="guest@harbour.invalid", hashed_password=make_hash("lantern2034"), role="guest"))


def from_settings(db, settings):
    # ok: secrets.hardcoded-credential
    db.add(User(email="owner@harbour.invalid", hashed_password=make_hash(settings.owner_password), is_superuser=True))
