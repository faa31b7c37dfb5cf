import asyncio

from fastapi import APIRouter, Depends
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from .database import AsyncSessionLocal, SessionLocal, get_async_db, get_db
from .jobs import enqueue
from .models import Boat

router = APIRouter()


# A plain function runs in a thread.
@router.get("/boats")
# ok: py.blocking-io-in-async
def list_boats(db: Session = Depends(get_db)):
    return db.query(Boat).all()


# ok: py.blocking-io-in-async
async def get_boat(boat_id: int, db: AsyncSession = Depends(get_async_db)):
    return await db.get(Boat, boat_id)


# The annotation is wrong, the session is not.
# ok: py.blocking-io-in-async
async def count_boats(db: Session = Depends(get_async_db)):
    result = await db.execute("select count(*) from boat")
    return result.scalar()


# The session is only handed on to a thread.
# ok: py.blocking-io-in-async
async def export(db: Session = Depends(get_db)):
    return await asyncio.to_thread(enqueue, db)


async def by_hand():
    # ok: py.blocking-io-in-async
    async with AsyncSessionLocal() as db:
        await db.commit()


async def through_a_thread():
    def work():
        # ok: py.blocking-io-in-async
        with SessionLocal() as db:
            db.query(Boat).delete()
            db.commit()

    await asyncio.to_thread(work)


async def with_an_async_factory():
    # ok: py.blocking-io-in-async
    session = SessionLocal()
    await session.execute("select 1")
    await session.close()
