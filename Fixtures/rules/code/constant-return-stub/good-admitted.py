class Shifts:
    # ok: code.constant-return-stub
    def hours(self, clerk):
        """When a clerk works; the shop's hours are not modelled."""
        if clerk.own_hours:
            return (clerk.start, clerk.end)
        # TODO: Implement hours of the shop
        # For now, use what the clerk has
        return (clerk.start or time(7), clerk.end or time(20))

    # ok: code.constant-return-stub
    def as_dict(self, shift):
        # TODO: implement time zones
        return {"id": shift.id, "from": shift.start, "until": shift.end}

    # ok: code.constant-return-stub
    def plan(self, week):
        # For now, one plan for all shops
        rows = self.store.load(week)
        return {"week": week, "rows": rows}

    # ok: code.constant-return-stub
    def swap(self, first, second):
        # Not yet implemented, see the roadmap
        return {"error": "not implemented"}

    # ok: code.constant-return-stub
    def rate(self, seconds):
        # In production this would use the rate of the shop
        return seconds * self.base_rate / 3600

    # ok: code.constant-return-stub
    def open_days(self):
        # For now
        raise NotImplementedError


# ok: code.constant-return-stub
def hidden_number(path):
    # Replace numbers with a placeholder
    return re.sub(r"\d+", "{id}", path)


class MockMailer:
    # ok: code.constant-return-stub
    def deliver(self, mail):
        # Simulate the delivery
        return {"status": "sent"}


class Reports(Base):
    # ok: code.constant-return-stub
    def finish(self, rows):
        total = self.ledger.total(rows)
        # Return mock totals only if the ledger is closed
        return {"total": total}

    # ok: code.constant-return-stub
    def build(self, rows):
        try:
            return self.render(rows)
        except ValueError:
            # TODO: implement a better message
            return {"success": False}
