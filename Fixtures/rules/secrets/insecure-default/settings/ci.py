# ok: secrets.insecure-default
SECRET_KEY = "ci-secret-key"
INSTALLED_APPS = ["orchard"]
