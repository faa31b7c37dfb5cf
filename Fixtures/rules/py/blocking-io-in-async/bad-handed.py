from sqlalchemy.orm import Session


# ruleid: py.blocking-io-in-async
async def list_berths(db: Session) -> list:
    return [berth.as_dict() for berth in db.query(Berth).all()]


async def add_berth(
    berth: BerthIn,
    # ruleid: py.blocking-io-in-async
    db: Session,
) -> dict:
    row = Berth(**berth.dict())
    db.add(row)
    db.commit()
    return row.as_dict()
