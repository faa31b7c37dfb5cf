# Requests that wait; a placeholder row is shown for each.
LIMIT = 3


def page(name):
    # ok: code.placeholder-comment
    # In production the limit is higher
    limit = LIMIT
    # ok: code.placeholder-comment
    # The placeholder text of the input
    hint = "name"
    # ok: code.placeholder-comment
    # Bind one placeholder per value
    return limit, hint, "# in production, this would fail"


def robot(torque):
    # ok: code.placeholder-comment
    # Simulate torque from the error of the joint
    # ok: code.placeholder-comment
    # There is no mock data here any more
    # ok: code.placeholder-comment
    # Shown when somebody presses "Skip for now"
    return torque


def first(rows):
    # ok: code.placeholder-comment
    # Placeholder text for the empty input
    return rows[0] if rows else ""


def merged(records, changes):
    # The records of the provider are read first, because otherwise they
    # would be treated as new and written a second time
    # ok: code.placeholder-comment
    return records + changes


def exchange(orders, rate):
    # ok: code.placeholder-comment
    # Load the mock exchange's address from the settings
    # ok: code.placeholder-comment
    # The simulated orders (paper accounts) are kept apart
    # ok: code.placeholder-comment
    # Show demo accounts first
    # ok: code.placeholder-comment
    # In practice the rate rarely changes within a day
    # ok: code.placeholder-comment
    # TODO: calculate the rate once a minute
    return [order * rate for order in orders]


def drill(phones):
    # ok: code.placeholder-comment
    # Simulate failover from the first line to the second
    phones.first.block()
    # ok: code.placeholder-comment
    # Wait until it is done (in production, you might want to return at once)
    phones.wait()
    # ok: code.placeholder-comment
    # Dummy serializer used to convert a field
    return Converter().convert(phones)


def padded(model, batch, tracing):
    # ok: code.placeholder-comment
    # Create dummy labels of the right shape
    labels = model.zeros(batch)
    if not tracing:
        # ok: code.placeholder-comment
        # Return a dummy span if tracing is off
        return NO_SPAN, labels
    # ok: code.placeholder-comment
    # The algorithm in its simplified form, as in the paper
    return model.span(), labels


async def who(jwt, settings):
    payload = jwt.decode()
    # ok: code.placeholder-comment
    # Check if it's a mock that returns a coroutine
    if hasattr(payload, "__await__"):
        payload = await payload
    # ok: code.placeholder-comment
    # Never trust unsigned tokens in production
    if settings.production and not payload.signed:
        raise ValueError("unsigned")
    # ok: code.placeholder-comment
    # Clients for testing are named in the settings
    return payload


def backtest(strategy, days):
    # ok: code.placeholder-comment
    # Simulate each day
    return [strategy.run(day) for day in days]


def attach(system, knowledge, orders, ring):
    # The author of the prompt may have left out the
    # ok: code.placeholder-comment
    # placeholder, add it so that the model sees what was found
    system += knowledge
    # ok: code.placeholder-comment
    # Show sample rows
    print(orders[:3])
    # ok: code.placeholder-comment
    # Guests only support text for now
    if ring.kind != "text":
        raise ValueError(ring.kind)
    # ok: code.placeholder-comment
    # For now, re-raise so that the caller sees it
    raise RuntimeError(system)


def fit(agent, bars):
    for bar in bars:
        # ok: code.placeholder-comment
        # Simulate trades for the agent's reward
        agent.step(bar)


def first(table, ring):
    # ok: code.placeholder-comment
    table["a"] = None  # dummy to detect left recursion
    # ok: code.placeholder-comment
    # Would clear the stack, but that call is newer than the oldest release
    ring.pop()
    # ok: code.placeholder-comment
    # Linking the two would help the reader, but this would create a cycle
    ring.seal()
    # ok: code.placeholder-comment
    # simulate the stack of errors by setting the context
    return ring


def tell(sensor, store):
    # ok: code.placeholder-comment
    # We add a record for NOW
    store.add(sensor.read())


def choose_sound(chest, keys):
    # ok: code.placeholder-comment
    # nothing to choose (for now)
    chest.close()
    # ok: code.placeholder-comment
    # Simulate pressing one key
    keys.press("a")
    chest.open(url="unix://pier")  # dummy hostname, the socket decides


def look_up(records, address):
    for record in records:
        if record.kind == "part":
            # A rope is a part of a ship, not what
            # ok: code.placeholder-comment
            # you'd expect in a list of berths.
            continue
        # ok: code.placeholder-comment
        # A name of a secret will be replaced with the actual value
        return records.fetch(address)


def steer(helm, scheme):
    # ok: code.placeholder-comment
    # An implementation should accept capitals as well
    scheme = scheme.lower()
    # ok: code.placeholder-comment
    # This lets you implement your own steering.
    return helm.steer(scheme)


def moved(page, path):
    # ok: code.placeholder-comment
    # Simulate an older page by copying it and setting its path back
    old = copy(page)
    old.path = path
    return old


def run(fragment):
    # ok: code.placeholder-comment
    # Run it at once since we are in a full app run
    return fragment()


def order(query):
    # ok: code.placeholder-comment
    # Ideally, this would sort by tide as well
    return query.order_by("ship")


def manifest(crates):
    # ok: code.placeholder-comment
    # it's just a placeholder to show the scale that this crate counts
    return {crate.name: "kg" for crate in crates}


def open_gates(app):
    # ok: code.placeholder-comment
    # In production: configure the GATE_ORIGINS env var
    app.gates = settings.gate_origins


def berths_for(sailor, rows):
    # ok: code.placeholder-comment
    # exclude berths not yet implemented
    for row in rows.filter(ready=True):
        kept = row.copy()
        # ok: code.placeholder-comment
        kept["Sailor"] = sailor  # replace with real user
        yield kept
