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
