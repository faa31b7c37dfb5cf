class TideEventConsumer:
    """Takes the events of the gauges."""

    def __init__(self, store):
        self.store = store

    # ruleid: py.stub-pass-function
    async def on_gauge_read(self, event):
        pass

    # ruleid: py.stub-pass-function
    async def on_gauge_lost(self, event):
        """A gauge fell silent."""
        pass
