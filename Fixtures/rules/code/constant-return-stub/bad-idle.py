from datetime import date, timedelta

from fastapi import APIRouter, Depends, Query
from sqlalchemy.orm import Session

from .base import get_db, get_session, signed_in
from .shapes import BerthReport

router = APIRouter()


@router.get("/berths/occupancy")
# ruleid: code.constant-return-stub
def berth_occupancy(since: date = Query(None), db: Session = Depends(get_db), member=Depends(signed_in)):
    """How full the harbour was."""
    if not since:
        since = date.today() - timedelta(days=30)

    return {
        "since": since.isoformat(),
        "summary": {"berths": 0, "taken": 0, "rate": 0.0},
        "by_pier": [],
    }


@router.get("/berths/{berth}/outlook")
# ruleid: code.constant-return-stub
async def outlook(berth: int, days: int = 7, session=Depends(get_session)):
    past = [40.0 + n for n in range(90)]
    trend = calculate_trend(past, days)
    rows = []
    for n in range(days):
        rows.append({"day": n, "expected": round(trend[n], 1)})
    return {"berth": berth, "rows": rows, "mean": sum(past) / len(past)}


@router.get("/berths/dues", response_model=BerthReport)
# ruleid: code.constant-return-stub
def dues(season: int, db: Session = Depends(get_db)):
    return BerthReport(season=season, total=0.0, unpaid=[], note="")


@router.put("/berths/{berth}/price")
# ruleid: code.constant-return-stub
def reprice(berth: int, price: float, db: Session = Depends(get_db)):
    changed = {"berth": berth, "price": price, "valid_from": date.today().isoformat()}
    return changed


@router.get("/buoys")
# ruleid: code.constant-return-stub
async def find_all_buoys():
    return []


@router.get("/buoys/{buoy}/log")
# ruleid: code.constant-return-stub
def get_buoy_log(buoy: int):
    """What was noted about a buoy."""
    return {}
