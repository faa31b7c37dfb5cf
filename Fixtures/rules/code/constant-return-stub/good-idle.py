from datetime import date

from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy.orm import Session

from .base import get_db, guard, harbour, signed_in

router = APIRouter()


@router.get("/piers")
# ok: code.constant-return-stub
def piers(db: Session = Depends(get_db)):
    return {"piers": [row.name for row in db.query(harbour.Pier)], "asked": date.today().isoformat()}


@router.get("/piers/{pier}/lights")
# ok: code.constant-return-stub
def lights(pier: int, db: Session = Depends(get_db), keeper=Depends(guard)):
    state = keeper.lights(pier)
    return {"pier": pier, "on": state, "count": 4}


@router.get("/piers/{pier}/tide")
# ok: code.constant-return-stub
async def tide(pier: int, db: Session = Depends(get_db)):
    level = await harbour.gauge(pier)
    return {"pier": pier, "level": level, "unit": "cm"}


@router.get("/berth-types")
# ok: code.constant-return-stub
def berth_types(db: Session = Depends(get_db)):
    return [{"id": 1, "label": "Box"}, {"id": 2, "label": "Buoy"}]


@router.get("/me")
# ok: code.constant-return-stub
def me(db: Session = Depends(get_db), current_user=Depends(signed_in)):
    return {"id": 1, "email": current_user.email}


@router.post("/piers/{pier}/close")
# ok: code.constant-return-stub
def close(pier: int, db: Session = Depends(get_db)):
    if pier < 0:
        raise HTTPException(status_code=501, detail="Not implemented")
    return {"pier": pier, "closed": 1}


@router.get("/season")
# ok: code.constant-return-stub
def season(year: int, member=Depends(signed_in)):
    return {"year": year, "days": 214, "start": "04-01"}


# ok: code.constant-return-stub
def total(rows, db: Session = Depends(get_db)):
    return {"rows": rows, "sum": 0}


@router.get("/favicon.ico")
# ok: code.constant-return-stub
def get_icon():
    return {}


@router.get("/v1/buoys", deprecated=True)
# ok: code.constant-return-stub
def get_buoys():
    return []


@router.get("/ropes")
# ok: code.constant-return-stub
def get_ropes():
    # Empty on purpose: ropes are kept by another service.
    return []
