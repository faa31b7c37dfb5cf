# ok: mock.class-in-production
class FakeCaller:
    def speak(self):
        return b"tone"
