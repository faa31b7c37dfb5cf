# Derived classes that do what their base does are told of in a lower grade.
# ruleid: mock.class-in-production
class MockTollService(TollService):
    @classmethod
    def create(cls, settings):
        return cls(settings.address, "toll_test")

    def open_account(self, ship):
        account = super().open_account(ship)
        account["id"] = "toll_" + ship
        return account


# ruleid: mock.class-in-production
class MockHarbour(Harbour):
    def __init__(self, plan):
        super().__init__(plan.name, plan=plan)


# ok: mock.class-in-production
class TollService(Service):
    def open_account(self, ship):
        return self.client.post("/accounts", ship)
