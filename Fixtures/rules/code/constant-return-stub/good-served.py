from fastapi import APIRouter

router = APIRouter()


@router.get("/herd/limits")
# ok: code.constant-return-stub
async def get_feed_limits(store):
    return [Limit(name="hay", limit_value=20.5, current_value=store.weight("hay"))]


@router.get("/plans")
# ok: code.constant-return-stub
async def get_plans_pricing_overview():
    return Plans(small=Plan(price=10.5, cows=100), large=Plan(price=40.5, cows=1000))


@router.get("/metrics")
# ok: code.constant-return-stub
async def get_metrics():
    return Response(content=generate_latest(), media_type="text/plain; version=0.0.4")


# ok: code.constant-return-stub
def get_recent_deliveries(store):
    return [{"id": d.id, "tons": d.tons} for d in store.last(2)]


# ok: code.constant-return-stub
def search_placeholder():
    return "Search cows - placeholder"


class Language:
    # ok: code.constant-return-stub
    def detect(self, text):
        return self.model.best(text)

    # ok: code.constant-return-stub
    def predict_default(self, text):
        return "en"


class BaseDetector:
    # ok: code.constant-return-stub
    def classify(self, herd):
        return "unknown"


class WeightDetector(BaseDetector):
    def classify(self, herd):
        return "heavy" if herd.weight > 600 else "light"


class PaperGrainBroker:
    # ok: code.constant-return-stub
    def cancel_order(self, order_id):
        return True


# ok: code.constant-return-stub
def refit_page(request):
    return render(request, "refit.html", {"title": "Refits"})


# ok: code.constant-return-stub
def crew_status_label(request):
    return {"draft": "Under construction", "live": "Open"}


# ok: code.constant-return-stub
def crew_calendar(request):
    return HttpResponse("Not here", status=501, reason="coming soon")
