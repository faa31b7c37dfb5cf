# ok: secrets.hardcoded-credential
SECRET_KEY = "m4Ve9rKq2Zt7Xw1Lb8Nc5Hy3Jd6Gf0Ps"
# ok: secrets.hardcoded-credential
password = "Zebrafarm2025!Staging"
# A live key of a provider is a leak in a test, too.
# ruleid: secrets.hardcoded-credential
key = "ghp_NotARealTokenN0tARealTokenN0tAReal7K"
