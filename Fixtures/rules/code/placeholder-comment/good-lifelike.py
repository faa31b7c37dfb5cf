def limits(values):
    # ok: code.placeholder-comment
    # Keep only realistic temperatures
    return [value for value in values if -40 < value < 60]


def deadline(orders):
    # ok: code.placeholder-comment
    # A more realistic estimate counts the queue as well
    return len(orders) * 12


def simulate_field(days):
    # ok: code.placeholder-comment
    # Generate realistic readings
    return [day % 7 for day in range(days)]


def totals(state, litres):
    # ok: code.placeholder-comment
    # Add what the meter counted (calculation as in the manual)
    state["litres"] += litres
    return state


def begin(app, rows):
    # ok: code.placeholder-comment
    # Initialize with the data of the last run
    app.latest = {"moisture": rows[-1].moisture}


def seed_store(store):
    # ok: code.placeholder-comment
    # Fill the store with sample data
    store.rows = [{"hive": 1, "kilos": 12}]


def temporary(path):
    # ok: code.placeholder-comment
    """Temporary files are kept for a day"""
    return path
