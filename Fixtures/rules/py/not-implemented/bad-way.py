class Speech:
    def speak(self, text):
        if self.cloud:
            return self.cloud.speak(text)
        # ruleid: py.not-implemented
        raise NotImplementedError("The local voice is not yet implemented")
