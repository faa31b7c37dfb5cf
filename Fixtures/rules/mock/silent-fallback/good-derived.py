# What is called a double and has nothing but a constructor of its own does what its base does.
class MockHarbour(Harbour):
    def __init__(self, plan):
        super().__init__(plan.name, plan=plan)


def move_ships(plan):
    # ok: mock.silent-fallback
    harbour = MockHarbour(plan)
    harbour.open()
    return harbour.move_all()
