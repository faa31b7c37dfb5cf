import os
from enum import Enum

# ok: secrets.hardcoded-credential
AWS_ACCESS_KEY_ID = "AKIAIOSFODNN7EXAMPLE"
# ok: secrets.hardcoded-credential
AWS_SECRET_ACCESS_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
# ok: secrets.hardcoded-credential
link = "https://shop.test/dp/1?SubscriptionId=AKIAMADEUP2FIXTURE7Q&tag=x"
# ok: secrets.hardcoded-credential
GITHUB_TOKEN = "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
# ok: secrets.hardcoded-credential
GITHUB_TOKEN = "ghp_abcdefghijklmnopqrstuvwxyz0123456789"
# ok: secrets.hardcoded-credential
OPENAI_API_KEY = "sk-your-openai-api-key-goes-here-1234"
# ok: secrets.hardcoded-credential
STRIPE_PUBLISHABLE_KEY = "pk_live_M4deUpFixture7Q2wK9zOpens"
# ok: secrets.hardcoded-credential
SECRET_KEY = os.environ["SECRET_KEY"]
# ok: secrets.hardcoded-credential
API_KEY = os.getenv("API_KEY", "")
# ok: secrets.hardcoded-credential
SECRET_KEY = "change-me-in-production-2024"
# ok: secrets.hardcoded-credential
JWT_SECRET = "dev_secret_key_must_be_32_chars!"
# ok: secrets.hardcoded-credential
TOKEN_URL = "https://auth.shop-backend.io/oauth2/token?v=8f3a"
# ok: secrets.hardcoded-credential
token_type = "Bearer"
# ok: secrets.hardcoded-credential
PASSWORD_FIELD = "input[name=password-2]"
# ok: secrets.hardcoded-credential
labels = {"password": "Enter-your-password"}
# ok: secrets.hardcoded-credential
demo = login(user="ada", password="SecurePass123!")
# ok: secrets.hardcoded-credential
password_hash = "$2b$12$Q7Zt2Xw9Lb4Nc1Hy5Jd8GfOk3PsKm6VrQ0Zt7Xw2Lb9Nc4Hy1Jd5G"
# ok: secrets.hardcoded-credential
user.password = "8d969eef6ecad3c29a3a629280e686cf0c3f5d5a86aff3ca12020c923adc6c92"
# ok: secrets.hardcoded-credential
checksum = "sha256:8d969eef6ecad3c29a3a629280e686cf0c3f5d5a86aff3ca12020c92"
# ok: secrets.hardcoded-credential
session_id = "7a2f9a42-89e5-30be-f6db-f31f4cbf63d5"
# ok: secrets.hardcoded-credential
csrf_token = "Kq2Zt7Xw1Lb8Nc5Hy3Jd6Gf0PsM4"
# ok: secrets.hardcoded-credential
eos_token = "<|im_end_of_text_9f3|>"
# ok: secrets.hardcoded-credential
secret = client.get_secret("projects/shop/secrets/db-password-2")
# ok: secrets.hardcoded-credential
api_key = f"{prefix}-{os.urandom(8).hex()}"
# ok: secrets.hardcoded-credential
DATABASE_URL = f"postgresql://{user}:{password}@{host}:5432/shop"
# ok: secrets.hardcoded-credential
DATABASE_URL = "postgresql://user:password@db.shop-backend.io:5432/shop"
# ok: secrets.hardcoded-credential
DATABASE_URL = "postgresql://postgres:postgres@localhost:5432/shop"
# ok: secrets.hardcoded-credential
REPOSITORY = "git+ssh://git@github.com:org/Kq2Zt7Xw1Lb8"
# ok: secrets.hardcoded-credential
bpe = {"https://cdn.shop-backend.io/o200k.tiktoken": "446a9538cb6c348e3516120d7c08b09f57c36495"}
# ok: secrets.hardcoded-credential
kinds = {"AWS::ApiGateway::ApiKey": "48205d4ffd7feba3"}


class Credential(Enum):
    # ok: secrets.hardcoded-credential
    API_KEY = "api_key_v2"
    # ok: secrets.hardcoded-credential
    CLIENT_SECRET = "client-secret-basic-2"


# ok: secrets.hardcoded-credential
PUBLIC_KEY = """-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AnotARealKeynotARealKeyQ7Zt2Xw9Lb
-----END PUBLIC KEY-----"""
# ok: secrets.hardcoded-credential
HEADER = "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----"
# ok: secrets.hardcoded-credential
SUPABASE_ANON_KEY = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJyb2xlIjoiYW5vbiIsInJlZiI6Im1hZGV1cCJ9.M4deUpFixture7Q2wK9zOpensN0thing"
# ok: secrets.hardcoded-credential
token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJVadQssw5c"


# ok: secrets.hardcoded-credential
JWT_SECRET_KEY = "jwt2secret"
# ok: secrets.hardcoded-credential
SIGNING_KEY = "sha256rsa2048pkcs1v15x"[:6]

# ok: secrets.hardcoded-credential
PASSWORD = "hardcoded_super_secret_731"

# ok: secrets.hardcoded-credential
MADE_UP_KEY = """-----BEGIN RSA PRIVATE KEY-----
MIIEpAIBAAKCAQEAk7Rw3+2Zk7Rw3+2Zk7Rw3+2Zk7Rw3+2Zk7Rw3+2Zk7Rw3+2Z
k7Rw3+2Zk7Rw3+2Zk7Rw3+2Zk7Rw3+2Zk7Rw3+2Zk7Rw3+2Zk7Rw3+2Zk7Rw3+2Z
-----END RSA PRIVATE KEY-----"""


SCHEMAS = {
    # ok: secrets.hardcoded-credential
    "Shop::Orders::DeskAuthorization": "shop7-orders2-deskauthorization.json",
    # ok: secrets.hardcoded-credential
    "authorization": "shop7-orders2-authorizer9-v4.yaml",
}


# ok: secrets.hardcoded-credential
LEDGER = {"api_key": "key_live_abc123xyz789"}


def berth_of(answer):
    """
    Who is at the berth.

    Sample response
    {
        # ok: secrets.hardcoded-credential
        "access_token": "m2vq8kz4xw7tplr9ybn3hsjd6f",
        "kind": "berth"
    }
    """
    return answer["kind"]


# ok: secrets.hardcoded-credential
PASSWORD = "7c2e9a04f1b86d35e0a94c7f2b18d6e3a5904cb"

# ok: secrets.hardcoded-credential
SIGNING = """-----BEGIN PRIVATE KEY-----
ABCDEFGHIJKLMNOPQRSTUVWXYZ/0123456789+abcdefghijklmnopqrstuvwxyz
ABCDEFGHIJKLMNOPQRSTUVWXYZ/0123456789+abcdefghijklmnopqrstuvwxyz
-----END PRIVATE KEY-----"""


# ok: secrets.hardcoded-credential
ASK = f"https://api.telegram.org/bot{TOKEN}/getMe"
