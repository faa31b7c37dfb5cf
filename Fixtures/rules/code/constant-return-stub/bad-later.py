@router.get("/berths/{berth_id}/log")
async def berth_log(berth_id: int, db=Depends(get_db)):
    berth = await find_berth(db, berth_id)
    if berth is None:
        raise HTTPException(status_code=404)
    # TODO: Aggregate arrivals and departures
    # ruleid: code.constant-return-stub
    return {"berth": berth_id, "entries": []}
