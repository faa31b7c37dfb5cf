class Campaigns:
    # ruleid: code.constant-return-stub
    def audience(self, tenant_id):
        """Who will get the campaign."""
        try:
            # This would query the audience service
            # For now, give an empty audience
            return {"tenant_size": 0, "segments": []}
        except Exception as error:
            logger.error("no audience", error)
            raise

    # ruleid: code.constant-return-stub
    async def leaderboard(self, region, context):
        """Who sold most."""
        # Mock leaderboard (would come from the sales database)
        entries = []
        for place in range(1, 6):
            entries.append({"place": place, "sold": 900 - place * 100 + random.randint(-9, 9)})
        return {"region": region, "entries": entries, "you": context.get("user", "nobody")}

    # ruleid: code.constant-return-stub
    def unsubscribed(self, address):
        # Mock implementation for the pilot
        return address.startswith("gone_")

    # ruleid: code.constant-return-stub
    async def hold_until_open(self, order):
        """Keep an order until the market opens."""
        # This would typically go into a queue
        # For now, we only log it
        logger.info(f"held {order.symbol}")
        return {"status": "queued", "symbol": order.symbol, "since": datetime.now().isoformat()}

    # ruleid: code.constant-return-stub
    async def nearby(self, text):
        """Documents that are alike."""
        # Mock documents until the index exists
        if "tax" in text:
            return [{"title": "Tax guide", "score": 0.8}]
        return []

    # ruleid: code.constant-return-stub
    async def put(self, item):
        """Stub method to store an item."""
        logger.info("STUB: put", item=item)
        return getattr(item, "id", "stub-id")

    def share(self, item):
        self.links.add(item)
        # ruleid: code.constant-return-stub
        return {
            "opened": 0,  # TODO: Implement actual counters
            "clicked": 0,
        }


@app.task
# ruleid: code.constant-return-stub
def sweep_old_sessions():
    """Remove sessions nobody uses."""
    try:
        logger.info("sweeping")
        limit = datetime.utcnow() - timedelta(days=7)
        # Implementation for the removal
        # This would delete rows of ended sessions
        logger.info("swept")
        return {"success": True, "removed": 0}
    except Exception as error:
        return {"success": False, "error": str(error)}


@router.delete("/files/{file_id}")
# ruleid: code.constant-return-stub
async def remove_file(file_id: int, user=Depends(current_user), db=Depends(get_db)):
    row = db.query(File).filter(File.id == file_id).first()
    if row is None:
        raise HTTPException(status_code=404)
    # TODO: Implement the removal from the bucket
    # ruleid: code.constant-return-stub
    return {"message": "File removed"}


def route_order(broker, order):
    number = broker.remember(order)
    if not number:
        return {"success": False}
    # In a real implementation, this would execute the order
    # For now, we simulate success
    # Told by code.simulated-io.
    # ok: code.constant-return-stub
    return {"success": True, "number": number}


def place(self, order):
    self.page.open(TRADING_PAGE)
    # TODO: Implement the placing of orders
    self.log.info("Order placed")
    # ruleid: code.constant-return-stub
    return True


def users_like(db, pattern):
    db.run(f"explain {pattern}")
    # Return mock results
    # ruleid: code.constant-return-stub
    return [{"id": number} for number in range(100)]


class AlertService(AlertServiceInterface):
    # ruleid: code.constant-return-stub
    async def may_see(self, user, patient):
        """Whether the user may see the patient."""
        # For testing, always return true
        return True

    # ruleid: code.constant-return-stub
    async def predict(self, patient, features):
        try:
            # Stub implementation for test collection
            return {"patient": str(patient), "risk": 0.2, "level": "low"}
        except Exception as error:
            raise ModelError(str(error)) from error

    # ruleid: code.constant-return-stub
    def correlation(self, first, second):
        """How far two prices move together."""
        # Simplified - in production would use past prices
        if first == second:
            return 1.0
        return 0.5  # Placeholder


# ruleid: code.constant-return-stub
def twin_service():
    # TODO: wire the real implementation
    logger.warning("twin service: stub")
    return cast(TwinService, object())
