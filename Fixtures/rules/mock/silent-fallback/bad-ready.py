class Tides:
    def today(self, harbour):
        try:
            return self.gauge.read(harbour)
        except Exception:
            return self._fallback_tide(harbour)

    # ruleid: mock.silent-fallback
    def _fallback_tide(self, harbour):
        return {"level": 2.4, "temperature": 14.5, "wind_speed": 6.1}
