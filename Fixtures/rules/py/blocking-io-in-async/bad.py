import asyncio
import os
import shutil
import smtplib
import socket
import sqlite3
import subprocess
import urllib.request
from pathlib import Path
from urllib.request import urlopen

import httpx
import psycopg2
import requests as web


async def fetch(url):
    # ruleid: py.blocking-io-in-async
    web.get(url, timeout=5)
    # ruleid: py.blocking-io-in-async
    httpx.post(url)
    # ruleid: py.blocking-io-in-async
    urllib.request.urlopen(url)
    # ruleid: py.blocking-io-in-async
    with urlopen(url) as page:
        page.read()
    # ruleid: py.blocking-io-in-async
    with httpx.Client() as client:
        client.get(url)
    # ruleid: py.blocking-io-in-async
    with web.Session() as session:
        session.get(url)
    # ruleid: py.blocking-io-in-async
    await asyncio.to_thread(web.get(url))


class Worker:
    async def run(self, host, loop):
        # ruleid: py.blocking-io-in-async
        subprocess.run(["make"], check=True)
        # ruleid: py.blocking-io-in-async
        os.system("make")
        # ruleid: py.blocking-io-in-async
        process = subprocess.Popen(["make"])
        # ruleid: py.blocking-io-in-async
        process.communicate()
        # ruleid: py.blocking-io-in-async
        socket.create_connection((host, 80))
        # ruleid: py.blocking-io-in-async
        smtplib.SMTP(host)
        # ruleid: py.blocking-io-in-async
        input("Go on? ")
        # ruleid: py.blocking-io-in-async
        asyncio.run_coroutine_threadsafe(self.run(host, loop), loop).result()


async def store(path, upload):
    # ruleid: py.blocking-io-in-async
    psycopg2.connect("service=app")
    # ruleid: py.blocking-io-in-async
    sqlite3.connect(path)
    # ruleid: py.blocking-io-in-async
    with open(path, "wb") as target:
        # ruleid: py.blocking-io-in-async
        shutil.copyfileobj(upload, target)
    # ruleid: py.blocking-io-in-async
    return Path(path).read_text()


async def keep(folder):
    # ruleid: py.blocking-io-in-async
    if not Path(folder).exists():
        # ruleid: py.blocking-io-in-async
        os.makedirs(folder)
    backups = Path(folder) / "backups"
    # ruleid: py.blocking-io-in-async
    backups.mkdir(parents=True)


async def rates():
    rate_session = web.Session()
    # ruleid: py.blocking-io-in-async
    return rate_session.get("https://example.com/rates").json()
