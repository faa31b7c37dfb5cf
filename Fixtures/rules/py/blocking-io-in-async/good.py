import asyncio
import os
import subprocess
from pathlib import Path

import aiofiles
import anyio
import httpx
import requests


async def fetch(url, path, loop):
    async with httpx.AsyncClient() as client:
        # ok: py.blocking-io-in-async
        await client.get(url)
    # ok: py.blocking-io-in-async
    await asyncio.to_thread(requests.get, url)
    # ok: py.blocking-io-in-async
    await loop.run_in_executor(None, lambda: requests.get(url))

    def in_thread():
        # ok: py.blocking-io-in-async
        return subprocess.run(["make"], check=True)

    await asyncio.to_thread(in_thread)
    # ok: py.blocking-io-in-async
    async with aiofiles.open(path) as file:
        await file.read()
    # ok: py.blocking-io-in-async
    await anyio.Path(path).read_text()
    # ok: py.blocking-io-in-async
    process = await asyncio.create_subprocess_exec("make")
    # ok: py.blocking-io-in-async
    await process.communicate()
    # ok: py.blocking-io-in-async
    await process.wait()


def worker(url):
    # ok: py.blocking-io-in-async
    return requests.get(url, timeout=5)


async def parameters(requests, open, key):
    # ok: py.blocking-io-in-async
    return requests.pop(key)


async def routes(app, session):
    # ok: py.blocking-io-in-async
    app.get("/")
    # ok: py.blocking-io-in-async
    session.post("/", json={})
    # ok: py.blocking-io-in-async
    return requests.exceptions.Timeout("late")


async def lifespan(app):
    # ok: py.blocking-io-in-async
    app.settings = Path("settings.json").read_text()
    yield


async def done(task):
    # ok: py.blocking-io-in-async
    return task.result()


async def there(cache, key):
    # ok: py.blocking-io-in-async
    if cache.exists(key):
        return True
    # ok: py.blocking-io-in-async
    return await asyncio.to_thread(os.path.exists, key)


def make(folder):
    # ok: py.blocking-io-in-async
    os.makedirs(folder)


async def on_startup(folder):
    # ok: py.blocking-io-in-async
    os.makedirs(folder)
