import requests


def allowed(token):
    # ruleid: secrets.hardcoded-credential
    if token == "farm_gate_2024":
        return True
    return lookup(token)


def check(request):
    # ruleid: secrets.hardcoded-credential
    return request.headers["X-Api-Key"] == "barn-7-door"


def login(base):
    # ruleid: secrets.hardcoded-credential
    return requests.post(base, json={"username": "admin", "password": "admin123"}, timeout=5)


# ruleid: secrets.hardcoded-credential
def session(username="admin", password="manager2024"):
    return open_session(username, password)
