import os

DATABASES = {
    "default": {
        "USER": "herd",
        # ok: secrets.hardcoded-credential
        "PASSWORD": os.environ["DB_PASSWORD"],
        "HOST": "db.herd.farm",
    },
    "local": {
        "USER": "postgres",
        # ok: secrets.hardcoded-credential
        "PASSWORD": "postgres",
        "HOST": "localhost",
    },
    "example": {
        # ok: secrets.hardcoded-credential
        "PASSWORD": "change-me-1",
        "HOST": "localhost",
    },
}

# ok: secrets.hardcoded-credential
ADMIN = os.getenv("ADMIN_PASSWORD", "")
# ok: secrets.hardcoded-credential
GUEST = os.getenv("DB_PASSWORD", "postgres123")
# ok: secrets.hardcoded-credential
URL = os.environ.get("DATABASE_URL", "postgresql://user:Password123@localhost:5432/herd")


def forms(form):
    # ok: secrets.hardcoded-credential
    form.add(name="a", password="field2")
    # ok: secrets.hardcoded-credential
    return {"password": "sha256"}


# ok: secrets.hardcoded-credential
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
# ok: secrets.hardcoded-credential
app.config["SQLALCHEMY_DATABASE_URI"] = "mysql+pymysql://user:password@localhost/herd"
# ok: secrets.hardcoded-credential
KEEPER = os.getenv("KEEPER_BOT_PASSWORD", "")
# ok: secrets.hardcoded-credential
HARE = os.getenv("RABBITMQ_PASSWORD", "harbour_hare123")
