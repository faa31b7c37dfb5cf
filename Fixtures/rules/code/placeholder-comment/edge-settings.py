# ok: code.placeholder-comment
# Hardcoded for now, could be made a configurable setting if needed
TIDE_MINUTES = 30


def key_of(boat):
    # Only in a lower grade.
    # ruleid: code.placeholder-comment
    # In production, you might want to rotate these
    return boat.key


def opens(boat, word):
    # ruleid: code.placeholder-comment
    # Simple comparison (in production, verify the signature)
    return boat.word == word


def settles(boat, fee):
    # ruleid: code.placeholder-comment
    # In production, you would create a charge at the harbour's bank
    boat.paid = fee


def told(boat):
    # Only in a lower grade.
    # ruleid: code.placeholder-comment
    # For now, the first berth is good enough
    return boat.berths[0]
