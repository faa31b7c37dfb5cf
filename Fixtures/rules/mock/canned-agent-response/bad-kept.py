# Mock berths of the harbour
# ruleid: mock.canned-agent-response
MOCK_BERTHS = [
    {"number": "B1", "depth": 4.5},
    {"number": "B2", "depth": 6.0},
]

# ruleid: mock.canned-agent-response
DUMMY_PILOTS = {"p1": {"name": "A."}, "p2": {"name": "B."}}


class BerthService:
    def find(self, number):
        for berth in MOCK_BERTHS:
            if berth["number"] == number:
                return berth
        return None

    def pilot(self, key):
        return DUMMY_PILOTS.get(key)
