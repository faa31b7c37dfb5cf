import base64

import requests


def log_in(name, word):
    client = "harbour-app"
    # ruleid: secrets.hardcoded-credential
    passwd = "39404D6351655468576D5A7134743777217A25432A462D4A"
    credentials = f"{client}:{passwd}"
    header = base64.b64encode(credentials.encode()).decode("utf-8")
    return requests.post("https://login.harbour.example/token", headers={"Authorization": f"Basic {header}"}, timeout=10)
