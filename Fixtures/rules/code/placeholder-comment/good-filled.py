class Press:
    def prepare(self, presses, host):
        for _ in presses:
            # ok: code.placeholder-comment
            self.presses.append(None)  # A placeholder, is filled on demand
        # ok: code.placeholder-comment
        # Many growers leave the host as placeholder: only the kind of the press decides.
        if host == "press.invalid":
            return None
        # ok: code.placeholder-comment
        # Show sample rows of the press
        print(self.presses[:3])
        return self.presses
