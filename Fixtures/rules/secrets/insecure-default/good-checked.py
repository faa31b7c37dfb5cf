import os
import sys

SECRET_KEY = os.getenv("ENVIRONMENT")
# ok: secrets.insecure-default
SECRET_KEY = os.getenv("SECRET_KEY", "change-me")
if SECRET_KEY == "change-me" and os.getenv("ENVIRONMENT") == "production":
    sys.exit("SECRET_KEY is still the default")
