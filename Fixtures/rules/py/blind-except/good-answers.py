from fastapi import HTTPException

from harbour.pages import response_404


def berth(store, number, log):
    try:
        return store.berth(number)
    # ok: py.blind-except
    except KeyError:
        raise HTTPException(status_code=404, detail="No such berth")


def berth_page(store, number, log):
    try:
        return store.berth(number).page()
    # ok: py.blind-except
    except Exception:
        log.exception("berth %s", number)
        return response_404()


def berth_report(store, number):
    try:
        return store.berth(number).report()
    # ok: py.blind-except
    except Exception as error:
        raise HTTPException(status_code=500) from error
