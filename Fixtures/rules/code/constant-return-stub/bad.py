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


@router.post("/parcels/{parcel_id}/return")
# ruleid: code.constant-return-stub
async def return_parcel(parcel_id: str, reason: str = Body(...)):
    return {
        "parcel": parcel_id,
        "status": "approved",
        "reason": reason,
        "approved_at": datetime.now(timezone.utc).isoformat(),
    }


@orders_router.delete("/{order_id}")
# ruleid: code.constant-return-stub
async def drop_order(order_id: str, user=Depends(current_user)):
    """Delete an order."""
    return {"deleted": True, "order": order_id}


@router.post("/quotes")
# ruleid: code.constant-return-stub
def make_quote(request: QuoteRequest):
    number = f"Q-{uuid.uuid4().hex[:8]}"
    return {"number": number, "price": 129.5, "currency": request.currency}


@app.get("/depots/{depot_id}/load")
# ruleid: code.constant-return-stub
async def depot_load(depot_id: str):
    return {"depot": depot_id, "load": 0.71, "trucks": 14}


@app.get("/depots/summary")
# ruleid: code.constant-return-stub
async def depots_overview():
    return {"depots": 12, "parcels_today": 4511}


class Courier:
    # ruleid: code.constant-return-stub
    async def cancel_pickup(self, pickup_id: str) -> dict:
        logger.info("pickup cancelled", pickup=pickup_id)
        return {"pickup": pickup_id, "status": "cancelled"}

    @staticmethod
    # ruleid: code.constant-return-stub
    def send_label(address: str) -> dict:
        label_id = f"label_{time.time()}"
        return {"success": True, "label": label_id, "address": address}

    # ruleid: code.constant-return-stub
    async def optimize_routes(self, tenant_id: str) -> list:
        return [{"route": "north", "saved_km": 12}, {"route": "south", "saved_km": 7}]

    # ruleid: code.constant-return-stub
    async def get_delivery_stats(self, tenant_id: str) -> dict:
        stats = {"tenant": tenant_id, "delivered": 1250, "late": 42, "at": datetime.utcnow().isoformat()}
        return stats

    # ruleid: code.constant-return-stub
    def extract_addresses(self, text: str) -> list:
        """Addresses in a text"""
        return [{"street": "Elm Street", "number": 3}]

    # ruleid: code.constant-return-stub
    def check_signature(self, photo) -> bool:
        if not self.wanted:
            return True
        # TODO: Implement the comparison with the stored signature
        return True


# ruleid: code.constant-return-stub
def is_scanner_enabled() -> bool:
    # This would check the settings of the depot
    return False
