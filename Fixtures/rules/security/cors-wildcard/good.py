import os

import requests
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import request
from flask_cors import CORS

from .settings import settings

app = FastAPI()
app.add_middleware(
    CORSMiddleware,
    # ok: security.cors-wildcard
    allow_origins=settings.cors_origins,
    # ok: security.cors-wildcard
    allow_methods=["*"],
    allow_headers=["*"],
)
# ok: security.cors-wildcard
app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://.*\.example\.com")
# ok: security.cors-wildcard
app.add_middleware(CORSMiddleware, allow_origins=["*"] if settings.debug else settings.cors_origins)

if settings.debug:
    # ok: security.cors-wildcard
    app.add_middleware(CORSMiddleware, allow_origins=["*"])

# ok: security.cors-wildcard
CORS(app, origins=["https://app.example.com"])
# ok: security.cors-wildcard
CORS(app, **settings.cors)

# ok: security.cors-wildcard
cors_allowed_headers = ["*"]
# ok: security.cors-wildcard
CORS_ALLOW_ALL_ORIGINS = settings.debug
# ok: security.cors-wildcard
CORS_ORIGINS = os.getenv("CORS_ORIGINS", "").split(",")
# ok: security.cors-wildcard
ALLOWED_HOSTS = ["*"]


def look(response, asked):
    # ok: security.cors-wildcard
    origin = request.headers.get("Origin", "*")
    # ok: security.cors-wildcard
    if response.headers.get("Access-Control-Allow-Origin", "*") == "*":
        return origin
    # ok: security.cors-wildcard
    return requests.get(asked, headers={"Access-Control-Allow-Origin": "*"})


def checked(response):
    origin = request.headers.get("Origin")
    if origin in settings.cors_origins:
        # ok: security.cors-wildcard
        response.headers["Access-Control-Allow-Origin"] = origin


def options(config):
    if "*" in config.origins:
        # ok: security.cors-wildcard
        return {"allow_origins": ["*"], "allow_credentials": False}
    return {"allow_origins": config.origins}


# ok: security.cors-wildcard
bucket = {"AllowedMethods": ["GET"], "allowed_origins": ["*"]}


class Socket:
    # ok: security.cors-wildcard
    def check_origin(self, origin):
        return origin in settings.cors_origins


async def picture(data):
    return web.Response(
        body=data,
        # ok: security.cors-wildcard
        headers={"Cache-Control": "max-age=31536000", "Access-Control-Allow-Origin": "*"},
        content_type="image/webp",
    )


class Desk(RequestHandler):
    def answer(self):
        if self._cors.allow_any_origin:
            # ok: security.cors-wildcard
            self.set_header("Access-Control-Allow-Origin", "*")


# ok: security.cors-wildcard
CORS_ALLOW_ALL_ORIGINS = env.bool("CORS_ALLOW_ALL_ORIGINS", default=False)


def anonymous(headers):
    # ok: security.cors-wildcard
    del headers["Access-Control-Allow-Credentials"]
    return headers


class PierHandler:
    def set_default_headers(self):
        if settings.allow_cross_origin_requests():
            # ok: security.cors-wildcard
            self.set_header("Access-Control-Allow-Origin", "*")
