def told(shelf, book):
    try:
        shelf.weigh(book)
    # ruleid: py.except-pass
    except Exception:
        # A book without a weight is as light as paper.
        pass
    try:
        shelf.turn(book)
    # ruleid: py.except-pass
    except Exception:
        pass  # some shelves do not turn
    try:
        shelf.dust(book)
    # ruleid: py.except-pass
    except Exception:  # noqa
        pass
    try:
        shelf.lend(book)
    # ruleid: py.except-pass
    except Exception:
        # log.warning("not lent")
        pass
    try:
        shelf.lend(book)
    # ok: py.except-pass
    except KeyError:
        # The book is lent already.
        pass


def nested(shelf, book):
    try:
        shelf.weigh(book)
    except KeyError:
        # A book without a weight is as light as paper.
        try:
            shelf.drop(book)
        # ruleid: py.except-pass
        except Exception:
            pass
    # Then it goes back to its place.
    shelf.put(book)


def each(shelf, books):
    for book in books:
        try:
            shelf.weigh(book)
        # ruleid: py.except-pass
        except Exception:
            # A torn book should not stop the others.
            continue
        try:
            shelf.turn(book)
        # ruleid: py.except-pass
        except Exception:
            continue
