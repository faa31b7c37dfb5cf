import os

# ok: secrets.hardcoded-credential
PUBLIC = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJsYXJrZmVlZCIsInJvbGUiOiJhbm9uIiwiZXhwIjoxNzY0NTM0ODgzfQ.ZnJGVgWw7LW6OT875CQXSiJgdKFJsTucGCuhKKhBCSA"
# ok: secrets.hardcoded-credential
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
# ok: secrets.hardcoded-credential
app.secret_key = "dev-key-for-development-only"
# ok: secrets.hardcoded-credential
SIGNING = os.getenv("FEED_JWT_SECRET", "change-me-please")
# ok: secrets.hardcoded-credential
SHORT = "eyJhbGciOiJIUzI1NiIs..."
