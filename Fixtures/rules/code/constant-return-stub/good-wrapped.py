from flask import Blueprint, jsonify, request

bees_bp = Blueprint("bees", __name__)


@bees_bp.route("/trends", methods=["GET"])
# ok: code.constant-return-stub
def get_trends():
    try:
        return jsonify({"honey": store.honey(), "moisture": 42, "share": 88}), 200
    except Exception as error:
        print(error)
        return jsonify({"error": str(error)}), 500


@bees_bp.route("/summary")
# ok: code.constant-return-stub
def summary():
    return jsonify({"error": "not built yet", "retry": 30}), 501


@bees_bp.route("/default-prices")
# ok: code.constant-return-stub
def default_prices():
    return jsonify({"jar": 12.5, "bucket": 80.5})


@bees_bp.route("/report", methods=["POST"])
# ok: code.constant-return-stub
def report():
    return jsonify({"hives": request.json["hives"], "kilos": 310.5})
