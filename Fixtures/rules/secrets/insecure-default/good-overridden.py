import os

# ok: secrets.insecure-default
SECRET_KEY = "django-insecure-orchard"
INSTALLED_APPS = ["orchard"]

if "SECRET_KEY" in os.environ:
    SECRET_KEY = os.environ["SECRET_KEY"]
