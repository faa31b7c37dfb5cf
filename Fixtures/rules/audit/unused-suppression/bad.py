def total(rows):
    # ruleid: audit.unused-suppression
    # audit: ignore[audit.no-such-rule] the id is misspelt
    return sum(rows)


def first(rows):
    # ruleid: audit.unused-suppression
    return rows[0]  # audit: ignore[audit.unused-suppression] nothing is found here


def last(rows):
    # ruleid: audit.unused-suppression
    # audit: ignore[] nothing is named
    return rows[-1]
