def report(now):
    # ruleid: code.placeholder-comment
    # Set realistic training times
    last = now - 43200
    # ruleid: code.placeholder-comment
    # Return realistic values from last summer
    return {"last": last, "share": 81.5}


def totals(state, cycles):
    # ruleid: code.placeholder-comment
    # Estimate the water that was used (mock calculation)
    state["litres"] += 5.2 * cycles
    return state


async def begin(app):
    # ruleid: code.placeholder-comment
    # Initialize the latest reading with sample data
    app.latest = {"moisture": 45.2, "temperature": 28.5}


def accept(reading, store):
    # ruleid: code.placeholder-comment
    """TEMPORARY: takes readings without asking who sends them"""
    store.append(reading)
