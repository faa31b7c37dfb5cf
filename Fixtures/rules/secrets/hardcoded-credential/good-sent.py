import base64
import os


def log_in(name):
    # ok: secrets.hardcoded-credential
    password = os.environ["HARBOUR_PASSWORD"]
    return base64.b64encode(f"{name}:{password}".encode())


def label(name):
    # ok: secrets.hardcoded-credential
    password = "unset"
    return base64.b64encode(f"{name}:{password}".encode())


def ask(name):
    # ok: secrets.hardcoded-credential
    password = "your-password-here"
    return base64.b64encode(f"{name}:{password}".encode())
