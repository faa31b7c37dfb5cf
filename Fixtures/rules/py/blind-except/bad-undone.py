def promote(session, waiting):
    for entry in waiting:
        try:
            session.add(entry.booking())
            session.commit()
        # ruleid: py.blind-except
        except Exception:
            session.rollback()
            continue


async def keep(session, row):
    try:
        session.add(row)
        await session.commit()
    # ruleid: py.blind-except
    except Exception:
        await session.rollback()
        return
