class Agent:
    async def analyse(self, text):
        mock_result = {"score": 0.9}
        # ruleid: mock.canned-agent-response
        return mock_result


def search(query):
    # ruleid: mock.canned-agent-response
    return JSONResponse(MOCK_RESULTS)
