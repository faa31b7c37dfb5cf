# ruleid: mock.class-in-production
class MockTrello:
    pass


# ok: mock.class-in-production
class Trello:
    pass


# ok: mock.class-in-production
class MockTrelloRequest:
    board = ""
