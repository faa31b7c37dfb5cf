class Numbers:
    # ruleid: code.constant-return-stub
    async def release(self, number):
        """Give the number back."""
        # Would need to look up the id first
        return True

    # ruleid: code.constant-return-stub
    def search(self, text):
        # TODO: query the index
        return []

    # ruleid: code.constant-return-stub
    def send(self, alert):
        # In a real implementation, this would send an email
        logger.info("would be sent to %s", alert)
        return True

    # ruleid: code.constant-return-stub
    def order(self, key):
        return None  # placeholder


@app.get("/ready")
# ruleid: code.constant-return-stub
async def ready():
    # In production, check the database
    return {"status": "ready"}


class Numbers:
    # ruleid: code.constant-return-stub
    async def release_number(self, number: str) -> bool:
        """Release a number at the carrier."""
        return True

    # ruleid: code.constant-return-stub
    def _detect_fraud(self, calls):
        return []

    # ruleid: code.constant-return-stub
    def transfer_credit(self, source, target):
        logger.info("transfer from %s", source)
        return True

    # ruleid: code.constant-return-stub
    def match_pattern(self, rule):
        # Placeholder for pattern detection
        return False, {}


class Carrier(Numbers):
    # ruleid: code.constant-return-stub
    def delete_number(self, number):
        return True


class Posts:
    # ruleid: code.constant-return-stub
    def get_recent_posts(self, session, symbol):
        """Get recent posts from the database."""
        return []


# ruleid: code.constant-return-stub
def detect_wedge(frame):
    """Detect a wedge - placeholder implementation"""
    return {"detected": False, "reason": "no detection yet"}


class Shelf(Channel):
    # ruleid: code.constant-return-stub
    async def update_stock(self, sku: str, pieces: int) -> bool:
        """Tell the marketplace the stock"""
        logger.info("stock updated")
        return True

    # ruleid: code.constant-return-stub
    async def _get_rival_offers(self, sku: str):
        # Fetch the offers from the price service
        return [{"rival": "B", "offer": 98.5}]

    # ruleid: code.constant-return-stub
    async def process_message(self, message):
        logger.info("message taken")
        return {"status": "success"}


# ruleid: code.constant-return-stub
def get_cluster_metrics():
    """Metrics of the cluster"""
    return {"load": 41.5, "memory": 60.1}


# ruleid: code.constant-return-stub
def assess_supplier(supplier):
    return {"level": "low", "reasons": []}
