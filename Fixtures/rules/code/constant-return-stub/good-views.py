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
