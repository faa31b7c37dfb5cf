from fastapi import APIRouter, HTTPException

router = APIRouter()


@router.post("/tides/district")
async def tides_of_district(name: str):
    """The tides of a whole district."""
    # ruleid: py.not-implemented
    raise HTTPException(status_code=501, detail="Not implemented yet. Connect the gauges.")


@router.get("/tides/export")
def export_tides():
    # ruleid: py.not-implemented
    return JSONResponse({"detail": "Export is not implemented"}, status_code=501)
