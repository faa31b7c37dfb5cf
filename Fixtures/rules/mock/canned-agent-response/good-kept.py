# ok: mock.canned-agent-response
MOCK_HEADERS = {"accept": {"q": 1}}

# ok: mock.canned-agent-response
BERTHS = [{"number": "B1", "depth": 4.5}]

# Nothing reads it.
# ok: mock.canned-agent-response
MOCK_PILOTS = [{"name": "A."}]


def find(number):
    for berth in BERTHS:
        if berth["number"] == number:
            return berth
    return None
