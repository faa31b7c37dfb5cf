from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session


# ok: py.blocking-io-in-async
def list_berths(db: Session) -> list:
    return db.query(Berth).all()


# ok: py.blocking-io-in-async
async def add_berth(berth: BerthIn, db: AsyncSession) -> dict:
    db.add(Berth(**berth.dict()))
    await db.commit()


# ok: py.blocking-io-in-async
async def describe(berth: Berth, db: Session) -> str:
    return berth.name
