import logging


def load(path):
    try:
        return open(path).read()
    # ok: py.bare-except
    except OSError:
        return None


def rollback(session):
    try:
        session.commit()
    # ok: py.bare-except
    except:
        session.rollback()
        raise


def documented():
    """Never write

    try: ...
    except:
        pass
    """
    # ok: py.bare-except
    text = "except:"
    return text
