from flask import jsonify


def analysis(store):
    try:
        return jsonify({"status": "ok", "data": store.volumes()}), 200
    except Exception as error:
        print(error)
        # ok: mock.silent-fallback
        return jsonify({"status": "failed", "most": 0.8, "least": 0.2}), 503


def weather(client):
    try:
        return jsonify(client.weather())
    except Exception as error:
        print(error)
        # ok: mock.silent-fallback
        return jsonify({"error": "no weather", "temperature": 28, "humidity": 65})


class Board:
    def __init__(self, rows):
        # ok: mock.silent-fallback
        self._populate_with_rows(rows)
