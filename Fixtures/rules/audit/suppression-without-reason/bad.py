def run(command):
    # ruleid: audit.suppression-without-reason
    # audit: ignore[py.bare-except]
    return command()


def walk(command):
    # ruleid: audit.suppression-without-reason
    return command()  # audit: ignore[py.bare-except] --
