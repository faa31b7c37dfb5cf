def claim(store, press):
    # ok: code.placeholder-comment
    # Temporary table until the transaction ends.
    store.execute("CREATE TEMP TABLE picked (press text)")
    return store.claim(press)
