def promote(session, waiting, logger):
    for entry in waiting:
        try:
            session.add(entry.booking())
            session.commit()
        # ok: py.blind-except
        except Exception:
            session.rollback()
            logger.exception("not promoted: %s", entry)
            continue


def keep(session, row):
    try:
        session.add(row)
        session.commit()
    # ok: py.blind-except
    except IntegrityError:
        session.rollback()
        return
