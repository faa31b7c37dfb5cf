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
