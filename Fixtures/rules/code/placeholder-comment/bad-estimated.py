def village(row):
    people = row["people"]
    # ruleid: code.placeholder-comment
    shown = {
        "people": people,
        "growth": 1.4,  # Rough guess, could be replaced with the yearly tables
        "vacancy": 5.5,
    }
    return shown


def orchard(row):
    # ruleid: code.placeholder-comment
    return {"trees": row["trees"], "yield_per_tree": 42.5,  # Estimated value
            "row": row["id"]}
