import logging
from datetime import datetime

logger = logging.getLogger(__name__)


def list_stalls(session):
    try:
        return {"success": True, "stalls": session.query(Stall).all()}
    except Exception as error:
        logger.error("stalls: %s", error)
        # ruleid: py.blind-except
        return {"success": True, "stalls": [], "total": 0}


async def send_ticket(mail, guest):
    try:
        await mail.send(guest.address)
        return {"status": "sent"}
    except Exception:
        logger.exception("ticket for %s", guest.id)
        # ruleid: py.blind-except
        return {"status": "sent", "guest": guest.id}


def opened_on(text):
    try:
        return parser.isoparse(text)
    except Exception as error:
        logger.warning("opened: %s", error)
        # ruleid: py.blind-except
        return datetime(2023, 1, 1)


def stall_price(session, stall):
    try:
        rows = session.query(Price).filter_by(stall=stall).all()
        if rows:
            base_price = rows[0].amount
        else:
            raise LookupError(stall)
    # ruleid: py.blind-except
    except Exception as error:
        logger.error("price: %s", error)
        base_price = 47.5
    return base_price * 1.19


def weather_of(session, place, month):
    try:
        return session.query(Weather).filter_by(place=place).one().as_dict()
    except Exception as error:
        logger.debug("weather of %s: %s", place, error)
        if month in (6, 7, 8):
            # ruleid: py.blind-except
            return {"temperature": 28.0, "rain": 150.0}
        elif month in (3, 4, 5):
            return {"temperature": 18.0, "rain": 50.0}


async def generate_next_berth_number(store):
    try:
        last = await store.last_berth()
        return f"B{int(last[1:]) + 1:03d}"
    except Exception as error:
        logger.error("berth: %s", error)
        # ruleid: py.blind-except
        return "B001"
