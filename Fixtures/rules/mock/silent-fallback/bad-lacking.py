class Transfers:
    def link(self, kind):
        processor = self._processor(kind)
        if not processor:
            # ruleid: mock.silent-fallback
            logger.info(f"{kind} not configured - simulating the link")
            # ruleid: mock.silent-fallback
            return {"id": "linked-1", "status": "verified", "simulation": True}
        return processor.link()

    def holders(self, chain):
        config = self.configs.get(chain)
        if not config or not config.api_key:
            # ruleid: mock.silent-fallback
            return self._get_mock_holders(chain)
        return self._ask(config)

    def deploy(self, name):
        if not PLATFORM_AVAILABILITY["cloud"]:
            # ruleid: mock.silent-fallback
            return _generate_mock_deployment(name)
        return run(name)

    def prices(self, symbol):
        rows = self.store.rows(symbol)
        if not rows:
            # ruleid: mock.silent-fallback
            rows = [{"symbol": symbol, "close": 101.5, "synthetic": True}]
        return rows

    def route(self):
        try:
            import broker_sdk
        except ImportError:
            # ruleid: mock.silent-fallback
            logger.error("broker_sdk not installed. The router will operate in simulation mode.")
            self.client = None
