from contextlib import suppress


def leave(connection, order):
    try:
        connection.close()
    # ruleid: py.except-pass
    except Exception:
        pass
    try:
        order.place()
    # ruleid: py.except-pass
    except Exception:
        pass


async def hang_up(writer, task, pool, loop, archive):
    # ruleid: py.except-pass
    with suppress(Exception):
        await writer.wait_closed()
    # ruleid: py.except-pass
    with suppress(Exception):
        await loop.run_in_executor(archive.close)
    # ruleid: py.except-pass
    with suppress(Exception):
        pool.book()
        pool.close()
    # ok: py.except-pass
    with suppress(ConnectionResetError):
        await writer.wait_closed()
