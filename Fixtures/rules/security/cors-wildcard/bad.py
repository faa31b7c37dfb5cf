import os

import aiohttp_cors
import socketio
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask, request
from flask_cors import CORS, cross_origin
from pydantic import BaseModel, Field
from starlette.middleware import Middleware

app = FastAPI()
app.add_middleware(
    CORSMiddleware,
    # ruleid: security.cors-wildcard
    allow_origins=["*"],
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)

everyone = ["http://localhost:3000", "*"]
# ruleid: security.cors-wildcard
app.add_middleware(CORSMiddleware, allow_origins=everyone)
# ruleid: security.cors-wildcard
app.add_middleware(CORSMiddleware, allow_origin_regex=".*", allow_credentials=True)
# ruleid: security.cors-wildcard
app.add_middleware(CORSMiddleware, allow_origins=os.getenv("WEB_ORIGINS", "*").split(","))
# ruleid: security.cors-wildcard
stack = [Middleware(CORSMiddleware, allow_origins=("*",))]
# ruleid: security.cors-wildcard
sio = socketio.AsyncServer(cors_allowed_origins="*")

site = Flask(__name__)
# ruleid: security.cors-wildcard
CORS(site)
# ruleid: security.cors-wildcard
CORS(site, supports_credentials=True)
# ruleid: security.cors-wildcard
CORS(site, origins="*")
# ruleid: security.cors-wildcard
CORS(site, resources={r"/api/*": {"origins": "*"}})


@site.route("/orders")
# ruleid: security.cors-wildcard
@cross_origin()
def orders():
    return {}


class Settings(BaseModel):
    # ruleid: security.cors-wildcard
    cors_origins: list[str] = ["*"]
    # ruleid: security.cors-wildcard
    backend_cors_origins: list[str] = Field(default=["*"])
    # ruleid: security.cors-wildcard
    allowed_origins: str = os.environ.get("ALLOWED_ORIGINS", "*")
    # ruleid: security.cors-wildcard
    CORS_ALLOWED_ORIGINS: list[str] = Field(default_factory=lambda: ["*"])


# ruleid: security.cors-wildcard
CORS_ALLOW_ALL_ORIGINS = True


class Gateway:
    def __init__(self, allowed_origins=None, allow_credentials=True):
        # ruleid: security.cors-wildcard
        self.allowed_origins = allowed_origins or ["*"]


# ruleid: security.cors-wildcard
def create(name, cors_origins=("*",)):
    return name


def answer(response):
    # ruleid: security.cors-wildcard
    response.headers["Access-Control-Allow-Origin"] = "*"
    # ruleid: security.cors-wildcard
    response.headers.add("Access-Control-Allow-Origin", "*")
    # ruleid: security.cors-wildcard
    return {"statusCode": 200, "headers": {"access-control-allow-origin": "*"}}


def reflect(response):
    # ruleid: security.cors-wildcard
    response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin", "*")
    response.headers["Access-Control-Allow-Credentials"] = "true"


def raw():
    # ruleid: security.cors-wildcard
    return [(b"access-control-allow-origin", b"*")]


cors = aiohttp_cors.setup(app, defaults={
    # ruleid: security.cors-wildcard
    "*": aiohttp_cors.ResourceOptions(allow_credentials=True)
})


class Socket:
    # ruleid: security.cors-wildcard
    def check_origin(self, origin):
        return True


# ruleid: security.cors-wildcard
CORS_ALLOW_ALL_ORIGINS = env.bool("CORS_ALLOW_ALL_ORIGINS", default=True)


class Pilots(RequestHandler):
    ENABLE_CORS = False

    def options(self):
        if self.ENABLE_CORS:
            # Only in a lower grade: a setting asks for it.
            # ruleid: security.cors-wildcard
            self.set_header("Access-Control-Allow-Origin", self.request.headers["Origin"])
