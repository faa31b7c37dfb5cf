def load(path):
    try:
        return open(path).read()
    # ruleid: py.bare-except
    except:
        return None


async def poll(queue):
    try:
        await queue.get()
    # ruleid: py.bare-except
    except :  # nothing to do
        pass


def wrapped(client):
    try:
        return client.fetch()
    # ruleid: py.bare-except
    except:
        # Ctrl-C becomes an ordinary error.
        raise RuntimeError("fetch failed")


def sometimes(client, strict):
    try:
        return client.fetch()
    # ruleid: py.bare-except
    except:
        if strict:
            raise


def logged(client, logger):
    try:
        return client.fetch()
    # ruleid: py.bare-except
    except:
        logger.exception("fetch failed")
        return None


def inner(client):
    try:
        client.fetch()
    # ruleid: py.bare-except
    except:

        def later():
            raise

        return later


def leave(path, handle):
    try:
        handle.close()
    # Little is hidden: a lower grade.
    # ruleid: py.bare-except
    except:
        pass
    try:
        os.remove(path)
    # ok: py.bare-except
    except OSError:
        pass


def moor(harbour, ships):
    for ship in ships:
        try:
            harbour.assign(ship)
        # ruleid: py.bare-except
        except:
            continue


def draught(row):
    try:
        depth = float(row[4])
    # ruleid: py.bare-except
    except:
        depth = 0.0
    return depth


def tide(gauge):
    try:
        return gauge.read()
    # ruleid: py.bare-except
    except:
        return "unknown"


def haul(net):
    try:
        net.lift()
    # Only in a lower grade: the program ends.
    # ruleid: py.bare-except
    except:
        print("the net is stuck")
        sys.exit(1)


try:
    import sonar
    HAS_SONAR = True
# Only in a lower grade.
# ruleid: py.bare-except
except:
    HAS_SONAR = False
