def run(command):
    # ok: audit.suppression-without-reason
    # audit: ignore[py.bare-except] a plug-in may raise anything, and the error is shown to the user
    return command()


def text():
    # ok: audit.suppression-without-reason
    return "# audit: ignore[py.bare-except]"


def walk(command):
    # ok: audit.suppression-without-reason
    return command()  # audit: ignore[py.*]: checked by the caller
