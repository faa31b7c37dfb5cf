class TideConsumer:
    async def on_gauge_read(self, event):
        await self.store.save(event)

    # One of its kind that nobody waits for.
    # ok: py.stub-pass-function
    async def on_gauge_lost(self, event):
        pass


class BaseSubscriber:
    # ok: py.stub-pass-function
    def on_message(self, message):
        pass


class GaugeListener(Listener):
    # ok: py.stub-pass-function
    def on_message(self, message):
        pass


class TideListener:
    # Override what you need.
    # ok: py.stub-pass-function
    def on_high_water(self, tide):
        pass


class HarbourListener(TideListener):
    def on_high_water(self, tide):
        ring(tide)
