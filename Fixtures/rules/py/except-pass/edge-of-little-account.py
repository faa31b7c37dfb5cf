# What is dropped here is of little account: a lower grade has it.
try:
    import seaglass

    seaglass.install()
# ruleid: py.except-pass
except Exception:
    pass


def tidy(boat, rows, progress_callback=None):
    if progress_callback:
        try:
            progress_callback(len(rows))
        # ruleid: py.except-pass
        except Exception:
            pass
    try:
        boat.paint(rows)
    finally:
        try:
            boat.winch.post(0)
        # ruleid: py.except-pass
        except Exception:
            pass


def fetch_card(boat, archive):
    try:
        if archive:
            boat.import_deck_image(archive.read("deck.png"))
    # ruleid: py.except-pass
    except Exception:
        pass
    # The flag is nice to have, but it is fine if there is none.
    try:
        boat.registry.post_flag(archive)
    # ruleid: py.except-pass
    except Exception:
        pass


def berth(boat, ledger, on_full_callback):
    try:
        ledger.db.insert_berth(boat)
        on_full_callback(boat)
    # ruleid: py.except-pass
    except Exception:
        pass
