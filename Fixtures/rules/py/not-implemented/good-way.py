class Speech:
    def speak(self, text, voice):
        if voice == "cloud":
            return self.cloud.speak(text)
        # ok: py.not-implemented
        raise NotImplementedError(f"There is no voice {voice}")

    def record(self, seconds):
        if self.microphone:
            return self.microphone.read(seconds)
        # ok: py.not-implemented
        raise NotImplementedError("Not supported on this system")
