from harbour.auth import make_hash

CREW = [
    # ok: secrets.hardcoded-credential
    {"email": "chief@harbour.invalid", "role": "admin", "password": "lantern2031"},
]


def run(db):
    for row in CREW:
        db.add(row["email"], make_hash(row["password"]))
