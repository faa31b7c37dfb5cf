# What uses the same words and admits nothing.
# ok: code.placeholder-comment
# In production, DATABASE_URL must be set
# ok: code.placeholder-comment
# In production: refuse to start without a key
URL = ""


class Ledger:
    def close(self, account):
        # ok: code.placeholder-comment
        # This would otherwise lock the row for a minute
        locked = False
        # ok: code.placeholder-comment
        # Would have been closed by the sweep, which runs at midnight
        swept = True
        # ok: code.placeholder-comment
        # a second call here
        # ok: code.placeholder-comment
        # would double the booking, so it waits
        waited = True
        # ok: code.placeholder-comment
        # In a real outage, retries would only hide the cause
        retries = 0
        # ok: code.placeholder-comment
        # Replace each placeholder of the template
        text = "{name}"
        # ok: code.placeholder-comment
        # Never fall back to mock data here
        data = None
        # ok: code.placeholder-comment
        # Sends the demo invitation
        # ok: code.placeholder-comment
        # TODO -> DONE
        # ok: code.placeholder-comment
        # Create a dummy batch to trace the graph
        batch = [0]
        return locked, swept, waited, retries, text, data, batch


def with_headers(response, settings, field):
    # ok: code.placeholder-comment
    # Only set HSTS in production with HTTPS
    if settings.https:
        response["Strict-Transport-Security"] = "max-age=31536000"
    # ok: code.placeholder-comment
    # Get Danish placeholder
    hint = field.placeholder
    # ok: code.placeholder-comment
    # In production, we use a volume for what is uploaded
    return response, hint, settings.volume
