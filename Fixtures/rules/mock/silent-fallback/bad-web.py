from flask import jsonify


def analysis(store):
    try:
        return jsonify({"status": "ok", "data": store.volumes()}), 200
    except Exception as error:
        print(error)
        # ruleid: mock.silent-fallback
        return jsonify({"status": "ok", "data": {"most": 0.8, "least": 0.2, "now": 0.5}}), 200


def weather(client):
    try:
        return jsonify(client.weather())
    except Exception as error:
        print(error)
        # ruleid: mock.silent-fallback
        return jsonify({"temperature": 28, "humidity": "65%"})


class Board:
    def __init__(self):
        # ruleid: mock.silent-fallback
        self._populate_with_sample_data()

    def rows(self):
        return self.kept
