class Tides:
    def merge(self, other):
        # currently unused; kept until the almanac is back
        # ruleid: py.not-implemented
        raise NotImplementedError("merge is not implemented")
