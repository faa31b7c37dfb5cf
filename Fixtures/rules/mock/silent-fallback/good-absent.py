import json
import os

import requests

BOUNDS = {}


def model_report(path):
    if os.path.exists(path):
        with open(path) as file:
            return json.load(file)
    else:
        # ok: mock.silent-fallback
        return {"accuracy": None, "error": "not trained yet"}


def load_settings(path):
    if os.path.exists(path):
        with open(path) as file:
            return json.load(file)
    else:
        # ok: mock.silent-fallback
        return {"pumps": 12, "litres": 40.5}


def weather(base):
    answer = requests.get(base, timeout=5)
    if answer.status_code != 200:
        # ok: mock.silent-fallback
        return {"temperature": 0, "humidity": 0}
    return answer.json()


def refused(answer):
    if answer.status_code >= 400:
        # ok: mock.silent-fallback
        return {"status_code": 502, "retry": 30}
    return answer.json()


def begin(fetch):
    global BOUNDS
    try:
        BOUNDS = fetch()
    except Exception as error:
        print("no bounds", error)
        # ok: mock.silent-fallback
        BOUNDS = {"low": 12.5, "high": 28.5}
