import random


# ok: mock.canned-agent-response
def build_mock_interview_prompt(role):
    return {"role": "system", "content": f"You interview a {role}"}


# ok: mock.canned-agent-response
def create_fake_person(names):
    return {"name": random.choice(names), "age": 30}


class MockExchange:
    # ok: mock.canned-agent-response
    def get_mock_price(self, symbol):
        return {"symbol": symbol, "price": 10.5}


# ok: mock.canned-agent-response
def create_mock_client(url):
    return Client(url, headers={"accept": "json", "x": "y"})


# ok: mock.canned-agent-response
def get_mocked_paths(paths):
    return [path for path in paths if path.is_mocked]


# ok: mock.canned-agent-response
def get_dummy_headers(url):
    return {"REQUEST_METHOD": "GET", "SERVER_NAME": url.hostname, "PATH_INFO": url.path}
