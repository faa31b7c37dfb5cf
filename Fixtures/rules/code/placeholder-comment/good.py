# In production, this would be a module constant.
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
