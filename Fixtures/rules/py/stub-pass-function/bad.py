class MailService(Channel):
    async def deliver(self, mail):
        await self._send_smtp(mail)
        mail.status = "SENT"

    # ruleid: py.stub-pass-function
    async def _send_smtp(self, mail):
        """Send by SMTP."""
        # In a real implementation: connect, log in, send.
        pass

    # ruleid: py.stub-pass-function
    def _send_webhook(self, mail):
        pass

    # ruleid: py.stub-pass-function
    def load_template(self, name):
        """Load the template."""
        # TODO: read it from the store
        ...


class Billing:
    # ruleid: py.stub-pass-function
    def _schedule_payment(self, order):
        """Schedule the next payment."""

    # ruleid: py.stub-pass-function
    def save_invoice(self, invoice):
        pass

    @staticmethod
    # ruleid: py.stub-pass-function
    def build(path):
        # The same for workers, not implemented yet
        pass

    # ruleid: py.stub-pass-function
    def audit_refund(self, refund): pass

    # ruleid: py.stub-pass-function
    def close_books(self):
        """Placeholder for the year-end run."""


@router.post("/login")
# ruleid: py.stub-pass-function
async def login(form):
    # Login logic here
    pass


# TODO: not implemented
# ruleid: py.stub-pass-function
def reconcile():
    pass


class CommandLineInterface:
    # ruleid: py.stub-pass-function
    def export_report(self):
        pass


@router.post("/sessions/revoke", status_code=204)
# ruleid: py.stub-pass-function
async def revoke_session() -> None:
    pass


# ruleid: py.stub-pass-function
def current_account():
    """Placeholder, to be wired up in the main module."""
    pass


# ruleid: py.stub-pass-function
async def run_automatic_renewal():
    """Renew subscriptions automatic, without asking."""
    # Implementation would call the billing service
    pass


# ruleid: py.stub-pass-function
async def _ingest(call_id: str) -> None:
    # 1. Fetch the recording from the provider
    # 2. Store it next to the call
    pass


@celery_app.task(name="roll_up")
# ruleid: py.stub-pass-function
def roll_up() -> None:
    """Sums the figures of the day, so that the pages stay fast."""
    pass


class Harbour:
    # ruleid: py.stub-pass-function
    def remove_berth(self, berth):
        pass

    # ruleid: py.stub-pass-function
    def _store_berth(self, berth):
        pass
