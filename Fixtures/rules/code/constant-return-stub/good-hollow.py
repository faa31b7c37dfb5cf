"""Answers that look hollow and are not."""

import asyncio
import logging

import pandas as pd

logger = logging.getLogger(__name__)


class HarbourExchange(Exchange):
    # ok: code.constant-return-stub
    async def cancel_order(self, order_id: str) -> bool:
        try:
            await self.client.cancel(order_id)
            logger.info("Cancelled %s", order_id)
            return True
        except Exception as error:
            logger.error("Could not cancel: %s", error)
            return False

    # ok: code.constant-return-stub
    def check_health(self):
        try:
            return {"status": "success", "service": "harbour"}
        except Exception:
            return {"status": "error"}


# ok: code.constant-return-stub
def remove_lock(path):
    try:
        path.unlink()
        return True
    except Exception:
        return False


# ok: code.constant-return-stub
def get_thresholds(kind):
    try:
        return {"low": 20.5, "middle": 50, "high": 80.5}
    except Exception:
        return {}


class NullGazette:
    # ok: code.constant-return-stub
    async def publish_to_gazette(self, *args, **kwargs):
        return {"success": True}


# ok: code.constant-return-stub
async def wait_for_tide(seconds):
    await asyncio.sleep(seconds)
    return True


# ok: code.constant-return-stub
def find_chart(name):
    if not CHARTS:
        return {"found": False, "reason": "not implemented on this platform"}
    return CHARTS[name]


# ok: code.constant-return-stub
def load_empty_table(columns):
    return pd.DataFrame()


# ok: code.constant-return-stub
def load_table(columns):
    return pd.DataFrame(columns=columns)


# ok: code.constant-return-stub
def generate_file_url(path):
    return f"https://pictures.harbour.io/{path}"


# ok: code.constant-return-stub
def process_weights(kind):
    return {"weight_a": 0.4, "weight_b": 0.35, "weight_c": 0.25}


# ok: code.constant-return-stub
def input_attributes(kind):
    return {"placeholder": "Type a name"}


# Placeholder classes and functions follow
# ok: code.constant-return-stub
def mark(value):
    return f"<{value}>"
