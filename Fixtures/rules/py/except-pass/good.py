import asyncio
import contextlib
from unittest import mock


async def stop(task):
    task.cancel()
    try:
        await task
    # ok: py.except-pass
    except asyncio.CancelledError:
        pass


try:
    import uvloop
# ok: py.except-pass
except ImportError:
    pass


def number(text):
    try:
        return int(text)
    # ok: py.except-pass
    except (ValueError, TypeError):
        pass
    return None


def of_the_project(client, errors):
    try:
        client.fetch()
    # ok: py.except-pass
    except errors.Exception:
        pass


def logged(call, logger):
    try:
        call()
    # ok: py.except-pass
    except Exception:
        logger.exception("call failed")
        pass


def counted(items, send):
    failed = 0
    for item in items:
        try:
            send(item)
        # ok: py.except-pass
        except Exception:
            failed += 1
            continue
    return failed


def with_more(path, call):
    # ok: py.except-pass
    with contextlib.suppress(FileNotFoundError, asyncio.CancelledError):
        call(path)
    # ok: py.except-pass
    with mock.suppress(Exception):
        call(path)


def documented():
    # ok: py.except-pass
    return "try: call()\nexcept Exception:\n    pass"


def not_a_handler(call):
    try:
        call()
    # ok: py.except-pass
    finally:
        pass
