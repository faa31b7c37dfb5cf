class Tides:
    def today(self, harbour):
        return self.gauge.read(harbour)

    # Nothing that fails is answered with it.
    # ok: mock.silent-fallback
    def _fallback_tide(self, harbour):
        return {"level": 2.4, "temperature": 14.5, "wind_speed": 6.1}
