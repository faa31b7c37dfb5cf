import os

from .base import *

DEBUG = False
# ruleid: secrets.insecure-default
SECRET_KEY = os.getenv("SECRET_KEY", SECRET_KEY)
