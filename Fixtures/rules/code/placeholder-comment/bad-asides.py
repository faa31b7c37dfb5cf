# Asides that call what stands beside or below them made up.
# ruleid: code.placeholder-comment
# Mock tractor fleet database
TRACTORS = {"t-1": {"hours": 812}}

# ruleid: code.placeholder-comment
# Simulated milk prices
MILK = [{"day": 1, "price": 0.42}]


def herd_report(herd, weather):
    report = {
        # ruleid: code.placeholder-comment
        "yield": 31.5,  # Default mock
        "fat": 4.1,
    }
    # ruleid: code.placeholder-comment
    # Fallback to mock latest reading
    import datetime

    report["at"] = datetime.datetime.now()
    # ruleid: code.placeholder-comment
    # For unknown breeds, fall back to a simulated curve
    curve = breed_curve(herd)
    # ruleid: code.placeholder-comment
    # In production: sensors.flush_all() when the parlour is idle
    report["curve"] = curve
    # ruleid: code.placeholder-comment
    # This is a simplified fallback
    report["rain"] = weather or 0
    return report


def parlour(cows):
    # ruleid: code.placeholder-comment
    sources = {"vet": None}  # No real data yet
    # ruleid: code.placeholder-comment
    # Fake confidence: falls with the rank
    ranks = [0.9 - i / 10 for i, _ in enumerate(cows)]
    # ruleid: code.placeholder-comment
    # Replace with your herd software
    store(sources, ranks)
    # ruleid: code.placeholder-comment
    record(0, 0)  # Placeholders
    # ruleid: code.placeholder-comment
    # One queue for simplicity in this demo
    return queue()


# ruleid: code.placeholder-comment
# for temporary purpose only
CACHE = None


def band(rank):
    # ruleid: code.placeholder-comment
    # Band of the forecast (simulated based on the rank)
    low = rank - 1
    # ruleid: code.placeholder-comment
    # Adjust for more reasonable figures for demo
    high = rank + 1
    return low, high
