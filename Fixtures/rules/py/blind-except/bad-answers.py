from fastapi import HTTPException

from harbour.pages import response_404


def berth(store, number):
    try:
        return store.berth(number)
    # ruleid: py.blind-except
    except Exception as error:
        raise HTTPException(status_code=404, detail="No such berth") from error


def berth_page(store, number):
    try:
        return store.berth(number).page()
    # ruleid: py.blind-except
    except Exception:
        return response_404()
