from flask import Flask


def create_app():
    app = Flask(__name__, instance_relative_config=True)
    # ok: secrets.insecure-default
    app.config.from_mapping(SECRET_KEY="dev")
    app.config.from_pyfile("config.py")
    return app
