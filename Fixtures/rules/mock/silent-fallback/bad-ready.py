class Tides:
    def today(self, harbour):
        try:
            return self.gauge.read(harbour)
        except Exception:
            return self._fallback_tide(harbour)

    # ruleid: mock.silent-fallback
    def _fallback_tide(self, harbour):
        return {"level": 2.4, "temperature": 14.5, "wind_speed": 6.1}


class Winds:
    def today(self, harbour):
        if self.gauge is not None:
            try:
                return self.gauge.read(harbour)
            except Exception:
                pass

        # Something plausible.
        return self._fallback_wind(harbour)

    # ruleid: mock.silent-fallback
    def _fallback_wind(self, harbour):
        return {"wind_speed": 6.1, "temperature": 14.5, "pressure": 1012}
