import logging
from datetime import datetime

logger = logging.getLogger(__name__)


def list_stalls(session):
    try:
        return {"success": True, "stalls": session.query(Stall).all()}
    except Exception as error:
        logger.error("stalls: %s", error)
        # ok: py.blind-except
        return {"success": False, "stalls": []}


def list_guests(session):
    try:
        return {"success": True, "guests": session.query(Guest).all()}
    except Exception as error:
        logger.error("guests: %s", error)
        # ok: py.blind-except
        return {"success": True, "guests": [], "warning": "the list is not there just now"}


def cancel(session, ticket):
    try:
        session.cancel(ticket)
        return {"status": "sent"}
    except Exception:
        logger.exception("ticket %s", ticket)
        # ok: py.blind-except
        return {"status": "open", "ticket": ticket}


def opened_on(text):
    try:
        return parser.isoparse(text)
    except Exception as error:
        logger.warning("opened: %s", error)
        # ok: py.blind-except
        return datetime(1970, 1, 1)


def stall_price(session, stall):
    try:
        base_price = session.query(Price).filter_by(stall=stall).one().amount
    # ok: py.blind-except
    except Exception as error:
        base_price = 47.5
        raise PriceUnknown(stall) from error
    return base_price * 1.19


async def generate_next_berth_number(store):
    try:
        last = await store.last_berth()
        return f"B{int(last[1:]) + 1:03d}"
    except LookupError:
        # ok: py.blind-except
        return "B001"


def status_code(store):
    try:
        return store.code()
    except Exception as error:
        logger.error("code: %s", error)
        # ok: py.blind-except
        return "unknown"
