import logging
import subprocess

import requests

log = logging.getLogger(__name__)


def tides(session, port):
    try:
        answer = session.get(f"https://tides.example/{port}", timeout=5)
        answer.raise_for_status()
    except Exception as error:
        log.warning("no tides for %s: %s", port, error)
        # ruleid: py.return-empty-on-error
        return []
    return answer.json()


def charts(path):
    try:
        listing = subprocess.run(["unzip", "-l", path], capture_output=True, check=True)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        log.error("cannot list %s: %s", path, error)
        # ruleid: py.return-empty-on-error
        return []
    return listing.stdout.splitlines()


def buoy(number):
    try:
        answer = requests.get(f"https://buoys.example/{number}", timeout=5)
        answer.raise_for_status()
        return answer.json()
    except requests.HTTPError as error:
        if error.response.status_code == 404:
            # ok: py.return-empty-on-error
            return {}
        raise
