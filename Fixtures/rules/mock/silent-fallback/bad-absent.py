import json
import os
from pathlib import Path

import requests

last = {}


def model_report(path):
    if os.path.exists(path):
        with open(path) as file:
            return json.load(file)
    else:
        # ruleid: mock.silent-fallback
        return {"model": {"accuracy": 85.0, "share": 12.5}, "rows": 2000}


def weather(base):
    answer = requests.get(base, timeout=5)
    if answer.status_code != 200:
        # ruleid: mock.silent-fallback
        return {"temperature": 28.0, "humidity": 65, "rain": 20}
    return answer.json()


def yields(path):
    if not Path(path).exists():
        # ruleid: mock.silent-fallback
        return {"apples": 120.5, "pears": 80.2}
    return json.loads(Path(path).read_text())


async def begin(fetch):
    global last
    try:
        last = await fetch()
    except Exception as error:
        print("no weather", error)
        # ruleid: mock.silent-fallback
        last = {"temperature": 29.0, "humidity": 68.0, "rain": 15}
