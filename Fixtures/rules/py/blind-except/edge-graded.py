"""False and None say that it was not done, or that nothing is there: both are graded lower."""


def queued(queue, event):
    try:
        queue.put_event(event)
        return True
    # ruleid: py.blind-except
    except Exception:
        return False


def with_model(tenant):
    try:
        model = load_model(tenant)
    # ruleid: py.blind-except
    except Exception:
        model = None
    return model


def tools_of(server):
    try:
        tools = server.tools()
    # ruleid: py.blind-except
    except Exception:
        tools = []
    return tools


def told(server):
    try:
        tools = server.tools()
    # ok: py.blind-except
    except Exception as error:
        logger.exception("tools of %s", server)
        raise ToolsMissing(server) from error
    return tools
