from typing import Annotated

from fastapi import APIRouter, Depends, WebSocket
from sqlalchemy.orm import Session

from .database import SessionLocal, get_db
from .models import Boat, Mooring

router = APIRouter()


@router.get("/boats")
# ruleid: py.blocking-io-in-async
async def list_boats(harbour: str, db: Session = Depends(get_db)):
    return db.query(Boat).filter(Boat.harbour == harbour).all()


@router.post("/moorings")
async def add_mooring(
    body: dict,
    # ruleid: py.blocking-io-in-async
    session: Annotated[Session, Depends(get_db)],
):
    mooring = Mooring(**body)
    session.add(mooring)
    session.commit()
    return mooring


@router.websocket("/tide")
async def tide(websocket: WebSocket):
    await websocket.accept()
    # ruleid: py.blocking-io-in-async
    db = SessionLocal()
    try:
        await websocket.send_json({"boats": db.query(Boat).count()})
    finally:
        db.close()


async def on_arrival(boat_id: int):
    # ruleid: py.blocking-io-in-async
    with SessionLocal() as db:
        db.add(Mooring(boat=boat_id))
        db.commit()


async def nightly():
    # ruleid: py.blocking-io-in-async
    db = next(get_db())
    db.execute("refresh materialized view berths")
