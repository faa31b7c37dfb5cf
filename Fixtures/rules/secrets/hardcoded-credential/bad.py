import os

from pydantic import SecretStr

# ruleid: secrets.hardcoded-credential
AWS_ACCESS_KEY_ID = "AKIAMADEUP2FIXTURE7Q"
# ruleid: secrets.hardcoded-credential
GITHUB_TOKEN = "ghp_NotARealTokenN0tARealTokenN0tAReal7K"
# ruleid: secrets.hardcoded-credential
OPENAI = OpenAI(api_key="sk-proj-ThisKeyIsMadeUp-4ndOp3nsN0thing_AtAllAnywhere7Q")
# ruleid: secrets.hardcoded-credential
client = Anthropic(api_key="sk-ant-api03-M4deUpForAFixture-Op3nsNothingAtAll_Anywh3re2Q")
# ruleid: secrets.hardcoded-credential
stripe.api_key = "sk_live_M4deUpFixture7Q2wK"
# ruleid: secrets.hardcoded-credential
STRIPE_SANDBOX = "sk_test_M4deUpFixture7Q2wK"
# ruleid: secrets.hardcoded-credential
notify("https://hooks.slack.com/services/T0MADEUP1/B0MADEUP2/M4deUpFixture7Q2wK9z")
# ruleid: secrets.hardcoded-credential
SENDGRID = "SG.M4deUpFixture7Q2wK9z.OpensN0thingAtAll-Anywhere_Ever7Q2wKzRt"
# ruleid: secrets.hardcoded-credential
TELEGRAM = "7120456893:AAM4deUpFixture7Q2wK9zOpensN0thingA"

# ruleid: secrets.hardcoded-credential
DATABASE_URL = "postgresql://shop:q8Zr-Wv4Lt9x@db.shop-backend.io:5432/shop"
# ruleid: secrets.hardcoded-credential
DEV_DATABASE_URL = "postgresql://shop:q8Zr-Wv4Lt9xKm2P@localhost:5432/shop"

# ruleid: secrets.hardcoded-credential
SECRET_KEY = "m4Ve9rKq2Zt7Xw1Lb8Nc5Hy3Jd6Gf0Ps"
# ruleid: secrets.hardcoded-credential
SECRET_KEY = "django-insecure-k#9v!w4q2rwx7&ezlm8tp5n3b=6yk0c$hvj-zu+lq"
# ruleid: secrets.hardcoded-credential
settings.signing_key: str = "Zk3vR8mQ1xW6tB9nL4cH7yJ2dG5fP0sA"
# ruleid: secrets.hardcoded-credential
os.environ["ENCRYPTION_KEY"] = "b7Kq2Zt9Xw4Lm1Vr8Nc6Hy3J"
# ruleid: secrets.hardcoded-credential
JWT_SECRET = os.getenv("JWT_SECRET", "Xw1Lb8Nc5Hy3Jd6Gf0PsKq2Zt7m4Ve9r")
# ruleid: secrets.hardcoded-credential
JWT_SECRET = os.environ.get("JWT_SECRET") or "Xw1Lb8Nc5Hy3Jd6Gf0PsKq2Zt7m4Ve9r"
# ruleid: secrets.hardcoded-credential
api_token = SecretStr("4f9a1c7e2b8d6053f1e7a9c3b5d80264")
# ruleid: secrets.hardcoded-credential
if request.headers["x-api-key"] == "Kq2Zt7Xw1Lb8Nc5Hy3Jd6Gf0":
    allow()
# ruleid: secrets.hardcoded-credential
connect(host="db", password="vT9#kQ2!zR7w")
# ruleid: secrets.hardcoded-credential
connect(host="db", password="Zebrafarm2025!Staging")

# ruleid: secrets.hardcoded-credential
PRIVATE_KEY = """-----BEGIN RSA PRIVATE KEY-----
MIIEowIBAAKCAQEAnotARealKeynotARealKeynotARealKeyQ7Zt2Xw9Lb4Nc1H
y5Jd8Gf3PsKm6VrQ0Zt7Xw2Lb9Nc4Hy1Jd5Gf8PsnotARealKeynotARealKey==
-----END RSA PRIVATE KEY-----"""

# ruleid: secrets.hardcoded-credential
SUPABASE_SERVICE_KEY = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJyZWYiOiJtYWRldXAiLCJyb2xlIjoic2VydmljZV9yb2xlIn0.M4deUpFixture7Q2wK9zOpensN0thingAtAll"


# ruleid: secrets.hardcoded-credential
SECRET_KEY = "django-insecure-zq*kpa&w^p#bh^_gm$a(vx)6hjt*nc4ze0jq($)-9y@rnf3)w*"
# ruleid: secrets.hardcoded-credential
JWT_SECRET = "7kjd56kj67kj6kjhk87j6kja8"


# ok: secrets.hardcoded-credential
ASK = "https://api.telegram.org/bot7120456893:AAM4deUpFixture7Q2wK9zOpensN0thingA/getMe"
# ruleid: secrets.hardcoded-credential
SAY = "https://api.telegram.org/bot7120456893:AAM4deUpFixture7Q2wK9zOpensN0thingA/sendMessage"
