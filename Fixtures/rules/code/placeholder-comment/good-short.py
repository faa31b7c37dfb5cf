# ok: code.placeholder-comment
# Temporary table, dropped when the session ends
TABLE = "orchard_tmp"


def store(form):
    # ok: code.placeholder-comment
    # The import keeps its own logic here
    form.check()
    # ok: code.placeholder-comment
    # No further logic here
    form.save()


def cookies(settings):
    # ok: code.placeholder-comment
    return settings.secure  # Should be True in production


def temporary(folder):
    # ok: code.placeholder-comment
    # Temporary folder: remove when the export is done
    return folder.make()


def patterns(sorts):
    return [
        # ok: code.placeholder-comment
        # Pattern: "any sort" -> replace with real sort
        (r'"any sort"', sorts[0]),
    ]


def answer(settings, error):
    if settings.DEBUG:
        return JSONResponse({"detail": str(error)}, 500)
    # ok: code.placeholder-comment
    # In production, return a generic error
    return JSONResponse({"detail": "Internal error"}, 500)
