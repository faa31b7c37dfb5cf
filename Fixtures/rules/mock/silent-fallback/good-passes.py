import jwt


def issue_call_token(room, member, key):
    # ok: mock.silent-fallback
    token = jwt.encode({"room": room, "member": member}, key, algorithm="HS256")
    return token


def make_mock_token(room):
    # ok: mock.silent-fallback
    return f"mock_call_token_{room}"


def next_word(words):
    # A word of the language, not a pass.
    # ok: mock.silent-fallback
    token = "placeholder_token"
    return words.get(token)


def get_prompt_link(page):
    # ok: mock.silent-fallback
    return f"https://example.org/demo/{page}"
