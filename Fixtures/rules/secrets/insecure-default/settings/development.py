import os

# ok: secrets.insecure-default
SECRET_KEY = os.getenv("SECRET_KEY", "dev-secret")
