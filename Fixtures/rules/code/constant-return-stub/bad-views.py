from flask import Blueprint, jsonify, request
from rest_framework import status
from rest_framework.response import Response
from rest_framework.views import APIView

press = Blueprint("press", __name__)


class DeliveryView(APIView):
    # ruleid: code.constant-return-stub
    def post(self, request):
        """Takes a delivery of apples."""
        return Response({"code": 200, "msg": "success"}, status=status.HTTP_200_OK)

    # ruleid: code.constant-return-stub
    def delete(self, request, delivery):
        return Response({"status": "deleted"})


@press.route("/deliveries", methods=["POST"])
# ruleid: code.constant-return-stub
def deliver():
    sent = request.json
    return jsonify({"status": "success", "delivery": 123})


@router.get("/orchards")
# ruleid: code.constant-return-stub
def orchards():
    found = [
        {"id": "orchard001", "name": "Upper Slope"},
        {"id": "orchard002", "name": "Mill Side"},
    ]
    return {"count": len(found), "orchards": found}


# ruleid: code.constant-return-stub
def parse_readings(text):
    """Port stub — the readings are not parsed yet."""
    return 0


@router.patch("/preferences")
# ruleid: code.constant-return-stub
async def update_preferences(body: dict):
    return {"status": "ok", **body}


# ruleid: code.constant-return-stub
def get_soil_moisture(orchard):
    table = {"north": 31.5, "south": 44.0}
    return table.get(orchard, 38.2)


# ruleid: code.constant-return-stub
async def fetch_weather(region: str):
    """The weather of a region."""
    weather = {
        "north": {"sky": "clear", "degrees": 14},
        "south": {"sky": "rain", "degrees": 17},
    }
    key = region.lower()
    return weather.get(key, {"sky": "cloudy", "degrees": 15})


@router.post("/payments/notification")
# ruleid: code.constant-return-stub
async def notification(topic: str, number: int):
    print(f"Notified of {topic} on {number}")


@router.post("/visitors/leave")
# ruleid: code.constant-return-stub
async def leave(visit: Visit):
    return 0
