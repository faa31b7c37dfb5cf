import os

DATABASES = {
    "default": {
        "USER": "herd",
        # ruleid: secrets.hardcoded-credential
        "PASSWORD": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "HOST": "db.herd.farm",
    },
    "old": {
        "USER": "herd",
        # ruleid: secrets.hardcoded-credential
        "PASSWORD": "oats@814",
        "HOST": "old.herd.farm",
    },
}

# ruleid: secrets.hardcoded-credential
ADMIN = os.getenv("ADMIN_PASSWORD", "barn814")
# ruleid: secrets.hardcoded-credential
URL = os.environ.get("DATABASE_URL", "postgresql+psycopg2://farmer:Oatspassword64!@localhost:5433/herd")


def seed_users(users):
    # ruleid: secrets.hardcoded-credential
    users.add(username="viewer", password="viewer123")
    # ruleid: secrets.hardcoded-credential
    return {"default_password": "milker814"}


# ruleid: secrets.hardcoded-credential
app.config["SQLALCHEMY_DATABASE_URI"] = "mysql+pymysql://root:Oat64!@localhost/herd?charset=utf8mb4"
# ruleid: secrets.hardcoded-credential
KEEPER = os.getenv("KEEPER_BOT_PASSWORD", "ChangeMe123!")
