import builtins
import contextlib
from contextlib import suppress


def save(record, store):
    try:
        store.write(record)
    # ruleid: py.except-pass
    except Exception:
        pass


def close(connection):
    try:
        connection.close()
    # ruleid: py.except-pass
    except (OSError, Exception) as error:
        # nothing to do
        ...


def bare(call):
    try:
        call()
    # What has no type is told by py.bare-except.
    # ok: py.except-pass
    except:
        """Does not matter."""


def base(call):
    try:
        call()
    # ruleid: py.except-pass
    except BaseException:  # noqa
        "ignored"
        pass


def spelt_out(call):
    try:
        call()
    # ruleid: py.except-pass
    except builtins.Exception:
        pass


def in_parentheses(call):
    try:
        call()
    except ValueError:
        return 1
    # ruleid: py.except-pass
    except (Exception):
        pass


def each(items, send):
    for item in items:
        try:
            send(item)
        # ruleid: py.except-pass
        except Exception as error:
            continue


async def groups(group):
    try:
        await group()
    # ruleid: py.except-pass
    except* Exception:
        pass


def suppressed(path, call):
    # ruleid: py.except-pass
    with contextlib.suppress(Exception):
        call(path)
    # ruleid: py.except-pass
    with open(path) as file, suppress(KeyError, BaseException):
        call(file)


def landed(ship):
    try:
        track_event("landed", ship.name)
    # Only in a lower grade.
    # ruleid: py.except-pass
    except Exception:
        pass
    try:
        ship.weight = int(ship.papers["weight"])
    # Only in a lower grade.
    # ruleid: py.except-pass
    except Exception:
        pass


class Lock:
    def __del__(self):
        try:
            self.gate.give_back(self.name)
        # ruleid: py.except-pass
        except Exception:
            pass

    def leave(self):
        try:
            if self.gate:
                self.gate.close()
        # ruleid: py.except-pass
        except Exception:
            pass
