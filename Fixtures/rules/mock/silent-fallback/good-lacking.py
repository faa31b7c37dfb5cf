class Transfers:
    def run(self, steps):
        try:
            return self.simulator.run(steps)
        except ValueError as error:
            # ok: mock.silent-fallback
            logger.error(f"Error in threshold simulation: {error}")
            # ok: mock.silent-fallback
            return {"error": "failed", "source": "demo_data"}

    def put(self, queue, sample):
        if not queue.full():
            # ok: mock.silent-fallback
            queue.put({"tone": sample, "simulated": True})

    def choose(self, settings):
        if not settings.live_trading:
            # ok: mock.silent-fallback
            return {"id": "order-1", "state": "filled", "simulated": True}
        return None

    def refuse(self, client):
        if not client:
            # ok: mock.silent-fallback
            logger.error("Client not configured; refusing to use mock data")
            raise RuntimeError("no client")
        return client
