from flask import Blueprint, jsonify

bees_bp = Blueprint("bees", __name__)


@bees_bp.route("/trends", methods=["GET"])
# ruleid: code.constant-return-stub
def get_trends():
    """The trends of the year"""
    try:
        return jsonify({"honey": 0.85, "moisture": 42, "share": 88, "trend": "stable"}), 200
    except Exception as error:
        print(error)
        return jsonify({"error": str(error)}), 500


@bees_bp.route("/summary")
# ruleid: code.constant-return-stub
def summary():
    return jsonify({"hives": 12, "kilos": 310.5})


@bees_bp.get("/forecast")
# ruleid: code.constant-return-stub
def forecast():
    try:
        return {"today": 21.5, "tomorrow": 23.5}
    except Exception:
        return {}
