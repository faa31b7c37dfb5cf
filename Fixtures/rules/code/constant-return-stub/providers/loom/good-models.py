"""Models of the loom, which lists none; the package of each provider answers the same questions."""


# ok: code.constant-return-stub
def parse_response(data: dict) -> list[dict]:
    return []


# ok: code.constant-return-stub
async def fetch_models(api_key: str) -> list[dict]:
    return []
