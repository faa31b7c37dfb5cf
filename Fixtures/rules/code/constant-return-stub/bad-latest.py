# Names that only end like a test.
# ruleid: code.constant-return-stub
def get_latest_tide_metrics():
    """The newest metrics of the tide"""
    return {"level": 3.85, "flow": 12.4}


class Regatta:
    # ruleid: code.constant-return-stub
    def _get_latest_mooring_spend(self):
        return 4200.0

    @staticmethod
    # ruleid: code.constant-return-stub
    def send_contest_badge(address: str) -> dict:
        badge_id = f"badge_{time.time()}"
        return {"success": True, "badge": badge_id, "address": address}


# ruleid: code.constant-return-stub
async def publish_shortest_course(*args, **kwargs):
    """Publish the course."""
    return {"success": True}
