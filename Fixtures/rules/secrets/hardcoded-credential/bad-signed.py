import os


def feed_header():
    # ruleid: secrets.hardcoded-credential
    return "Token eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiAibGFya2ZlZWQiLCAiY2xpZW50SWQiOiAiNzczMTAiLCAiZXhwIjogMTc2NDUzNDg4M30.ZnJGVgWw7LW6OT875CQXSiJgdKFJsTucGCuhKKhBCSA"


# ruleid: secrets.hardcoded-credential
app.config["SECRET_KEY"] = "lark-feed-dashboard"
# ok: secrets.hardcoded-credential
SIGNING = os.getenv("FEED_JWT_SECRET", "lark-feed-v6-signer")
