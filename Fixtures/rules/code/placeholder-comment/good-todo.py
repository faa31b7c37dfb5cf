def listing(rows):
    # ok: code.placeholder-comment
    # TODO: cache the answer
    # ok: code.placeholder-comment
    # TODO: use a faster sort
    # ok: code.placeholder-comment
    # TODO: fetch pages in parallel
    # ok: code.placeholder-comment
    # TODO: check whether the limit is still needed
    return sorted(rows)


def todo_list(user):
    # ok: code.placeholder-comment
    # Todo items of the user, newest first
    return user.todos


def events(kind):
    # ok: code.placeholder-comment
    # Handle 'charge.success' (the only one we care about for now)
    return kind == "charge.success"


def sell(position):
    # ok: code.placeholder-comment
    # No position exists - this would create a new short one
    return position is None


# ok: code.placeholder-comment
# TODO: split this module
LIMIT = 3


def pages(limit):
    # ok: code.placeholder-comment
    # TODO: load at most once per request
    return limit


def check_margin(bot):
    # ok: code.placeholder-comment
    # Check the margin (simulated for paper trading)
    return bot.margin > 0


def names(engine):
    # ok: code.placeholder-comment
    # Create a dummy DataFrame to get the names of the columns
    return engine.columns(empty_frame())


# ok: code.placeholder-comment
# Production should have these services
SERVICES = ["web", "worker"]


def tidy(rows):
    # ok: code.placeholder-comment
    # TODO: clean this up
    return rows


def shipping(order):
    # ok: code.placeholder-comment
    # TODO: load the tax class with a dataloader and pass it as an argument
    # ok: code.placeholder-comment
    # TODO check if this depends on the region
    # ok: code.placeholder-comment
    # TODO need to get this from the order
    return order.shipping


def join(graph, left, right):
    # ok: code.placeholder-comment
    # This would close a circle, which the search below cannot leave.
    if graph.reaches(right, left):
        raise ValueError("the barns already feed each other")
    graph.add(left, right)
