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


def either(session, logger, strict):
    try:
        session.commit()
    # ok: py.bare-except
    except:
        if strict:
            raise
        else:
            logger.exception("commit failed")
            raise


def under_lock(lock, session):
    try:
        session.commit()
    # ok: py.bare-except
    except:
        with lock:
            session.rollback()
            raise


def released(session, lock):
    try:
        session.commit()
    # ok: py.bare-except
    except:
        try:
            session.rollback()
        finally:
            raise


def kept(excutils, session):
    try:
        session.commit()
    # ok: py.bare-except
    except:
        with excutils.save_and_reraise_exception():
            session.rollback()


def everything_by_name(call):
    try:
        call()
    # ok: py.bare-except
    except BaseException as error:
        return error
