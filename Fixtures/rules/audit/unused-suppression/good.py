def total(rows):
    # ok: audit.unused-suppression
    # audit: ignore[py.bare-except] a rule that does not run in this test cannot say whether this is needed
    return sum(rows)


def documented():
    # ok: audit.unused-suppression
    return "# audit: ignore[audit.no-such-rule] text in a string"


def hint():
    # ok: audit.unused-suppression
    # To accept a finding, write audit: ignore and the id of its rule in brackets.
    return None
