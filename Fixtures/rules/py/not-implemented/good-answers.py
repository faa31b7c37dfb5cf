from fastapi import APIRouter, HTTPException

router = APIRouter()


@router.post("/tides/push")
async def push_tides(request):
    # ok: py.not-implemented
    raise HTTPException(status_code=501, detail="Push is not supported by this gauge")


@router.get("/tides/{kind}")
def tides(kind: str):
    if kind not in GAUGES:
        # ok: py.not-implemented
        raise HTTPException(status_code=501, detail="This kind is not implemented")
    return GAUGES[kind].read()
