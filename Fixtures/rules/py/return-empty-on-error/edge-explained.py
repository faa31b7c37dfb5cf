def pilots(store, day):
    try:
        return store.pilots.of(day)
    except Exception:
        # the almanac is not there before the harbour opens
        # ruleid: py.return-empty-on-error
        return []


def logs(store, day):
    try:
        return store.logs.of(day)
    except Exception:
        # return an empty list
        # ruleid: py.return-empty-on-error
        return []
