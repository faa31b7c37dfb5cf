class AlwaysTrue(Condition):
    # ok: code.constant-return-stub
    def holds(self, value):
        return True

    # ok: code.constant-return-stub
    def cleanup(self):
        # Not needed: the server expires keys
        return 0

    # ok: code.constant-return-stub
    def limits(self):
        return {
            "max": 0,  # stricter for now
        }

    # ok: code.constant-return-stub
    def live(self):
        # Always alive if this runs
        return True


class BaseRule:
    # ok: code.constant-return-stub
    def check(self):
        # TODO in the rules
        return []


class MockGateway:
    # ok: code.constant-return-stub
    def charge(self):
        # simulate success
        return True


# ok: code.constant-return-stub
def lookup(key):
    # TODO: cache
    return TABLE[key]


class Cache:
    # ok: code.constant-return-stub
    def purge_expired(self, before):
        # Redis drops the keys by itself, there is nothing to do.
        return []

    # ok: code.constant-return-stub
    def collect(self):
        return []

    # ok: code.constant-return-stub
    def should_retry(self, error):
        return True

    @property
    # ok: code.constant-return-stub
    def validate_all(self, strict):
        return True

    # ok: code.constant-return-stub
    def protect(self, order):
        # The stop outside of the exchange gives the simulated protection.
        return None


class NullIndex:
    # ok: code.constant-return-stub
    def search_text(self, text):
        return []


class Importer(BaseImporter):
    # ok: code.constant-return-stub
    def load_module(self, spec):
        return None


class Options:
    # ok: code.constant-return-stub
    def get_defaults(self):
        """Get the defaults."""
        return {}


class Feed(BaseFeed):
    # ok: code.constant-return-stub
    def get_headers(self, request, page):
        """Return more headers."""
        return {}


# ok: code.constant-return-stub
async def recall(query: str):
    """Placeholder, replaced at start by the bound tool."""
    return {"error": "the memory is not ready"}


# ok: code.constant-return-stub
def get_default_metrics():
    return {"load": 0, "memory": 0}


class Quiet(Backend):
    # ok: code.constant-return-stub
    def update_view(self, *args):
        return True

    # ok: code.constant-return-stub
    def get_usage(self):
        return {"usage": "tool <file>", "flags": "-v"}

    # ok: code.constant-return-stub
    def process_ping(self, message):
        return {"type": "pong"}


# ok: code.constant-return-stub
def get_stats():
    return {"error": "disabled", "requests": 0}


@router.post("/ping")
# ok: code.constant-return-stub
async def ping_back(payload: dict):
    return {"status": "success"}


@router.post("/parcels")
# ok: code.constant-return-stub
async def add_parcel(parcel: Parcel):
    return {"status": "created", "id": store.add(parcel)}


@router.post("/logout")
# ok: code.constant-return-stub
async def leave():
    return {"success": True}


@router.get("/old/{parcel_id}", deprecated=True)
# ok: code.constant-return-stub
def old_parcel(parcel_id: str):
    return {"id": parcel_id, "code": 410}


@app.get("/stats/capabilities")
# ok: code.constant-return-stub
def capabilities():
    return {"formats": ["pdf", "png"], "max_pages": 40}


@app.get("/parcels/{parcel_id}")
# ok: code.constant-return-stub
def show_parcel(parcel_id: str):
    return {"id": parcel_id, "state": parcels[parcel_id].state, "count": len(parcels)}


class Builder:
    # ok: code.constant-return-stub
    def create_success_response(self, message: str) -> dict:
        return {"success": True, "message": message}

    # ok: code.constant-return-stub
    def process_row(self, row) -> dict:
        return {"status": "success", "data": row}

    # ok: code.constant-return-stub
    def create_journal_entry(self, parcel_id: str) -> dict:
        return {"parcel": parcel_id, "status": "created"}

    # ok: code.constant-return-stub
    def get_usage(self, meter) -> dict:
        return {"used": meter.used, "limit": 100}

    # ok: code.constant-return-stub
    def get_queue_stats(self) -> dict:
        return {"waiting": self.waiting, "limit": 100}

    # ok: code.constant-return-stub
    def generate_error_report(self, detail: str) -> dict:
        return {"error": detail, "retries": 3}

    # ok: code.constant-return-stub
    async def get_parcel_costs(self, parcel_id: str) -> dict:
        """The carrier does not provide the cost of one parcel."""
        return {"cost": 0.0, "parcel": parcel_id}

    # ok: code.constant-return-stub
    def extract_tables(self, path) -> list:
        """Tables in a file.

        Always ``[]``: plain text has none.
        """
        return []


# ok: code.constant-return-stub
def update_panel(panel):
    # TODO: check whether the panel is still needed
    panel.redraw()
    return None


# ok: code.constant-return-stub
def transfer_to_tables(pages):
    # Tables are part of the sections' text; no separate extraction.
    return []


class BulkNaming:
    # ok: code.constant-return-stub
    def pattern_context(self, value):
        """
        What may stand in a pattern for the names of berths. By default the field of the pattern is known as a
        placeholder, for example ``{berth}``.
        """
        if not self.pattern_field:
            return {}
        return {self.pattern_field: str(value)}


class HarbourExtensions:
    async def before_berth(self, ship):
        """Called before a ship berths. No-op here."""
        return None

    async def after_berth(self, ship):
        """Called after a ship has berthed. No-op here."""
        return None

    # todook: code.constant-return-stub
    async def calculate_berth_cost(self, ship, days):
        return None


# ok: code.constant-return-stub
def preview(page, view):
    """
    Simulate a request to this page, by making one that looks like what a visitor sends,
    and handing it to the view.
    """
    request = Request(path=page.path)
    return view(request)


class NightRule(Rule):
    # ok: code.constant-return-stub
    def stop_all(self, now, side):
        """
        Stops every ship.
        :return: what is locked until when
        """
        # Not implemented for the night.
        return None

    # ok: code.constant-return-stub
    @staticmethod
    def latest_tide():
        # Dummy implementation for the case where no other process counts the tides
        return 0


class OpenHarbour:
    # ok: code.constant-return-stub
    @staticmethod
    async def ships_since(name, tide, count):
        # Dummy implementation for the case where no other process counts the ships
        # of this harbour.
        return [], 0, False


# ok: code.constant-return-stub
def open_gate(context, request):
    # FIXME keepers pass here until the check on the gate is added
    return {'success': False, 'msg': 'Only the barn itself may open this gate'}


class Manifest:
    # ok: code.constant-return-stub
    def check(self, rows):
        """Stub, to be overridden in subclasses of the manifest."""
        return rows
