import places


def search(words):
    try:
        return places.search(words)
    except places.Unreachable:
        # ruleid: mock.silent-fallback
        rows = _search_stub(words)
        return rows


def _search_stub(words):
    return [{"name": f"{words} 1", "lat": 0.0, "lon": 0.0}]
