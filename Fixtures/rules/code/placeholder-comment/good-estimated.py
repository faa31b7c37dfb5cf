def village(row):
    # ok: code.placeholder-comment
    shown = {
        "people": row["people"],  # estimated by the office
        "years": 10,  # of the census
    }
    return shown


def prompt(text):
    # ok: code.placeholder-comment
    return {"text": text, "room": 400,  # approximate tokens of a page
            "kind": "note"}


# ok: code.placeholder-comment
DEFAULTS = {"growth": 1.4}  # conservative estimate
