@router.get("/berths/{berth_id}/log")
async def berth_log(berth_id: int, db=Depends(get_db)):
    berth = await find_berth(db, berth_id)
    # TODO: Cache the entries
    # ok: code.constant-return-stub
    return {"berth": berth_id, "entries": await entries(db, berth), "notes": []}


@router.get("/berths/{berth_id}/crew")
async def berth_crew(berth_id: int, db=Depends(get_db)):
    crew = await find_crew(db, berth_id)
    # TODO: sort by rank
    # ok: code.constant-return-stub
    return {"berth": berth_id, "crew": crew, "away": []}


def send_bill(server, bill, files):
    if files:
        raise ValueError(files)
    letter = build(bill)
    # TODO: Implement attachment handling if needed

    server.sendmail(bill.sender, bill.guest, letter.as_string())
    logger.info("sent %s", bill.id)
    # ok: code.constant-return-stub
    return True
