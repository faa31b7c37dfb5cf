"""Answers that are dressed as work."""

import asyncio
import logging
import uuid

import pandas as pd

logger = logging.getLogger(__name__)


class HarbourExchange(Exchange):
    # ruleid: code.constant-return-stub
    async def cancel_order(self, order_id: str) -> bool:
        """Cancel an order at the harbour exchange."""
        try:
            logger.info("Cancelled %s", order_id)
            return True
        except Exception as error:
            logger.error("Could not cancel: %s", error)
            return False

    # ruleid: code.constant-return-stub
    async def place_order(self, symbol: str, amount: float) -> str:
        try:
            order_id = f"harbour_{uuid.uuid4()}"
            logger.info(f"Placed {amount} of {symbol}")
            return order_id
        except Exception:
            logger.exception("Could not place the order")
            raise

    # ruleid: code.constant-return-stub
    async def withdrawals(self) -> dict: return {"placeholder": "Withdrawal history"}


# ruleid: code.constant-return-stub
async def stop_worker(worker_id: str):
    try:
        answer = {"worker_id": worker_id, "status": "stopped", "message": f"Worker {worker_id} stopped"}
        return answer
    except Exception as error:
        raise RuntimeError("failed") from error


# ruleid: code.constant-return-stub
async def get_cash_flows(self):
    """Cash flows for the dashboard."""
    try:
        return {"daily": {"in": 2500, "out": 1800, "net": 700}, "weekly": {"in": 15000, "out": 12500}}
    except Exception as error:
        logger.error("No flows: %s", error)
        return {}


# ruleid: code.constant-return-stub
async def publish_to_gazette(*args, **kwargs):
    """Publish to the gazette."""
    return {"success": True}


# ruleid: code.constant-return-stub
async def cancel_shipment(shipment_id):
    await asyncio.sleep(0.05)
    return True


# ruleid: code.constant-return-stub
def find_wedge(frame):
    """Find a rising wedge."""
    return {"detected": False, "reason": "Wedges are not implemented yet"}


class FigureLoader:
    # ruleid: code.constant-return-stub
    def load_tide_tables(self, harbours, start, end):
        return pd.DataFrame()

    # ruleid: code.constant-return-stub
    def check_helmets(self, picture):
        """Check that everybody wears a helmet."""
        return {"workers": 2, "helmets": {"hard": 2, "soft": 1}, "compliance": 0.83}

    # ruleid: code.constant-return-stub
    async def optimize_berths(self):
        return {"optimization_status": "completed", "efficiency": 0.85, "advice": ["Add a berth"]}

    # ruleid: code.constant-return-stub
    async def upload_image(self, picture, path: str) -> str:
        """Upload a picture to the store."""
        return f"https://pictures.harbour.io/{path}"


# Placeholder for the sign-in - replace with the real one
# ruleid: code.constant-return-stub
async def signed_in_person():
    return "default_person"
