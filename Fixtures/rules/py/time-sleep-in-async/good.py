import asyncio
import time


async def retry(call):
    # ok: py.time-sleep-in-async
    await asyncio.sleep(1)

    def in_thread():
        # ok: py.time-sleep-in-async
        time.sleep(1)

    await asyncio.to_thread(in_thread)
    # ok: py.time-sleep-in-async
    await asyncio.to_thread(lambda: time.sleep(1))


def worker():
    # ok: py.time-sleep-in-async
    time.sleep(1)


async def local(time):
    # ok: py.time-sleep-in-async
    time.monotonic()
