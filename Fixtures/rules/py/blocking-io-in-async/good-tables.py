import asyncio
import io

import joblib
import pandas as pd


async def forecast(path):
    # ok: py.blocking-io-in-async
    return await asyncio.to_thread(pd.read_csv, path)


def in_thread(path):
    # ok: py.blocking-io-in-async
    return pd.read_csv(path)


async def on_startup(app):
    # ok: py.blocking-io-in-async
    app.model = joblib.load("model.joblib")


async def frame(rows):
    # ok: py.blocking-io-in-async
    return pd.DataFrame(rows)


async def upload(content):
    # ok: py.blocking-io-in-async
    return pd.read_csv(io.BytesIO(content))
