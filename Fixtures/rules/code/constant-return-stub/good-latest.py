class Barometer:
    # ok: code.constant-return-stub
    def get_latest_metrics(self, station):
        return {"pressure": self.rows[station].pressure, "humidity": 61.5}

    # ok: code.constant-return-stub
    def get_latest_default_statistics(self, stations):
        return {"window": 12, "limit": 45}


# What a test asks for is made up, and says so by its name.
# ok: code.constant-return-stub
def send_test_notice(to, text):
    print(text)
    return {"status": "sent", "to": to}
