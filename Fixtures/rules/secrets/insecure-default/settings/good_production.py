import os

from .base import *

DEBUG = False
# ok: secrets.insecure-default
SECRET_KEY = os.environ["SECRET_KEY"]
# ok: secrets.insecure-default
TIME_ZONE = os.getenv("TIME_ZONE", TIME_ZONE)
