class AlwaysTrue(Condition):
    # ok: code.constant-return-stub
    def holds(self, value):
        return True

    # ok: code.constant-return-stub
    def cleanup(self):
        # Not needed: the server expires keys
        return 0

    # ok: code.constant-return-stub
    def limits(self):
        return {
            "max": 0,  # stricter for now
        }

    # ok: code.constant-return-stub
    def live(self):
        # Always alive if this runs
        return True


class BaseRule:
    # ok: code.constant-return-stub
    def check(self):
        # TODO in the rules
        return []


class MockGateway:
    # ok: code.constant-return-stub
    def charge(self):
        # simulate success
        return True


# ok: code.constant-return-stub
def lookup(key):
    # TODO: cache
    return TABLE[key]
