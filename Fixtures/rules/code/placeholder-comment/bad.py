def total(rows):
    # ruleid: code.placeholder-comment
    # In production, this would query the database
    result = len(rows)
    # ruleid: code.placeholder-comment
    # For now, return mock data
    return result


def parse(text):
    # ruleid: code.placeholder-comment
    # Simple parsing (in production, use a proper parser)
    return text.split()
