from flask import Blueprint, jsonify, request
from rest_framework.response import Response
from rest_framework.views import APIView

press = Blueprint("press", __name__)


class DeliveryView(APIView):
    # ok: code.constant-return-stub
    def post(self, request):
        delivery = self.take(request.data)
        return Response({"status": "success", "delivery": delivery.pk})

    # ok: code.constant-return-stub
    def delete(self, request):
        return Response({"detail": "deliveries are kept, not allowed"}, status=405)

    # ok: code.constant-return-stub
    def put(self, request):
        return Response({"status": "success", "apples": self.count(request.data)})


class LogoutView(APIView):
    # ok: code.constant-return-stub
    def post(self, request):
        return Response({"status": "success"})


@press.route("/deliveries", methods=["POST"])
# ok: code.constant-return-stub
def deliver():
    sent = request.json
    store(sent)
    return jsonify({"status": "success"})


@router.get("/plans")
# ok: code.constant-return-stub
def list_plans():
    found = [{"id": 1, "name": "Small", "price": 9}, {"id": 2, "name": "Large", "price": 19}]
    return {"plans": found}


@router.get("/sizes")
# ok: code.constant-return-stub
def sizes():
    found = [{"id": "small", "name": "Small"}, {"id": "large", "name": "Large"}]
    return {"sizes": found}


@router.get("/orchards")
# ok: code.constant-return-stub
def orchards(store):
    found = [{"id": 1, "name": store.first}, {"id": 2, "name": store.second}]
    return {"orchards": store.merge(found)}


@router.patch("/preferences")
# ok: code.constant-return-stub
async def update_preferences(body: dict, store):
    saved = await store.save(body)
    return {"status": "ok", **saved}


# ok: code.constant-return-stub
def get_weather_icon(sky):
    table = {"clear": "sun", "rain": "drop"}
    return table.get(sky, "cloud")


# ok: code.constant-return-stub
def get_sugar_rate(sort):
    table = {"early": 0.12, "late": 0.15}
    return table.get(sort, 0.13)


# ok: code.constant-return-stub
def get_soil_moisture(orchard, probes):
    table = {"north": probes.north(), "south": probes.south()}
    return table.get(orchard, 0)


@router.post("/payments/notification")
# ok: code.constant-return-stub
async def notification(topic: str, number: int, ledger):
    print(f"Notified of {topic} on {number}")
    await ledger.note(topic, number)


@router.post("/telemetry")
# ok: code.constant-return-stub
async def telemetry(event: Event):
    logger.info("event %s", event)


@router.delete("/visitors/{number}", status_code=204)
# ok: code.constant-return-stub
async def leave(number: Number):
    return None
