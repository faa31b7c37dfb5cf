from abc import ABC, abstractmethod
from functools import singledispatch


class Channel:
    def send(self, message):
        # ok: py.not-implemented
        raise NotImplementedError


class SlackChannel(Channel):
    def send(self, message):
        self.client.post(message)


class Store(ABC):
    @abstractmethod
    def get(self, key):
        # ok: py.not-implemented
        raise NotImplementedError

    def count(self):
        # ok: py.not-implemented
        raise NotImplementedError


class Task:
    def execute(self):
        # ok: py.not-implemented
        raise NotImplementedError("Subclasses must implement execute()")

    def title(self):
        """To be overridden."""
        # ok: py.not-implemented
        raise NotImplementedError


class BaseWorker:
    def work(self):
        # ok: py.not-implemented
        raise NotImplementedError


class StoragePlugin(Plugin):
    def archive(self):
        # ok: py.not-implemented
        raise NotImplementedError


class VonageProvider(TelephonyProvider):
    def transfer(self, call):
        # ok: py.not-implemented
        raise NotImplementedError("Vonage does not support transfers")


class Frozen(list):
    def append(self, item):
        # ok: py.not-implemented
        raise NotImplementedError

    def __setitem__(self, key, value):
        # ok: py.not-implemented
        raise NotImplementedError


class Shape:
    """Base class of all shapes."""

    def area(self):
        # ok: py.not-implemented
        raise NotImplementedError


@singledispatch
def render(value):
    # ok: py.not-implemented
    raise NotImplementedError


def discount(kind):
    if kind == "fixed":
        return 1
    # ok: py.not-implemented
    raise NotImplementedError("Unknown discount type")


class LocalPool:
    def submit(self, job):
        # ok: py.not-implemented
        raise NotImplementedError("Use batch.py --workers 4 for this")


# What stands in for a protocol while the program runs, and what only a type checker reads.
if TYPE_CHECKING:
    class RunnerLike(Protocol):
        def launch(self, job: str) -> int: ...
else:
    class RunnerLike:
        def launch(self, job):
            # ok: py.not-implemented
            raise NotImplementedError

if typing.TYPE_CHECKING:
    class HelperMethods:
        def render_row(self, row):
            # ok: py.not-implemented
            raise NotImplementedError


class Tide:
    def level(self, pier):
        # ok: py.not-implemented
        raise NotImplementedError("Computed directly in the query of the gauge")


class RadioShelf(MediaShelf):
    async def similar_items(self, item):
        """Find what is like this one."""
        msg = "Similar items are not supported for stations"
        # ok: py.not-implemented
        raise NotImplementedError(msg)


def unset_speaker(text):
    # ok: py.not-implemented
    raise NotImplementedError("The voice is not configured. Name one in the settings.")


class LayeredCable(Cable):
    # ok: py.not-implemented
    def send_flare(self, flow, data):
        # flares would require a mast, which a cable does not have
        raise NotImplementedError()


def _raise_no_cluster():
    # ok: py.not-implemented
    raise NotImplementedError("Clusters of tide gauges are not enabled yet")


class Quay:
    def moor(self, ship):
        # is patched once the quay is chosen
        # ok: py.not-implemented
        raise NotImplementedError


class FirstTideTable:
    def replace(self, rows):
        # ok: py.not-implemented
        raise NotImplementedError("Unable to replace rows in this kind of table")


class ReadOnlyRow(Row):
    # What the base class offers and nobody may call is graded lower, and said to be a refusal.
    def save(self):
        """Rows of the archive cannot be saved: not supported."""
        # ok: py.not-implemented
        raise NotImplementedError


class Berths(Store):
    @cached(max_entries=100)
    def berth_of(self, ship):
        # ok: py.not-implemented
        raise NotImplementedError()

    @cachedList(cached_method_name="berth_of", list_name="ships")
    def berths_of(self, ships):
        return self.rows("berths", ships)
