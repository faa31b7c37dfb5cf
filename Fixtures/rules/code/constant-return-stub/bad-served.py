from fastapi import APIRouter

router = APIRouter()


@router.get("/herd/limits")
# ruleid: code.constant-return-stub
async def get_feed_limits():
    return [Limit(name="hay", limit_value=20000.0, current_value=12500.0), Limit(name="oats", limit_value=900.0, current_value=12.5)]


@router.get("/models")
# ruleid: code.constant-return-stub
async def get_model_registry():
    return Registry(models=[Entry(version="v2.4", accuracy="58.2%", share="41.5%")])


@router.get("/correlation")
# ruleid: code.constant-return-stub
async def get_correlation_matrix():
    return {"crops": ["oats", "rye"], "matrix": [[1.0, 0.85], [0.85, 1.0]]}


# ruleid: code.constant-return-stub
def get_recent_deliveries():
    return [{"id": "d-1", "tons": 4}, {"id": "d-2", "tons": 7}]


# ruleid: code.constant-return-stub
async def lookup_vet(cow_id):
    """Ask the vet's system."""
    return "Vet integration placeholder - for a later release"


# ruleid: code.constant-return-stub
def advise(*rows):
    return {"signal": "WAIT", "reason": "Old advice engine placeholder"}


class MoodDetector:
    # ruleid: code.constant-return-stub
    def detect(self, herd):
        return "calm"


class Search:
    async def run(self, query):
        # ruleid: code.constant-return-stub
        return f"Mock search results for: {query}"


@router.get("/crew/chat", response_class=HTMLResponse)
# ruleid: code.constant-return-stub
async def crew_chat(request):
    return HTMLResponse(content="<h1>Crew</h1><p>This page is under development</p>")


# ruleid: code.constant-return-stub
def refit_page(request):
    return HttpResponse("<p>Страница в разработке</p>")
