from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from .settings import read_origins

app = FastAPI()
cors_origins = read_origins()
if "*" in cors_origins:
    # ok: security.cors-wildcard
    cors_origins = ["*"]
    with_credentials = False
elif not cors_origins:
    # ruleid: security.cors-wildcard
    cors_origins = ["*"]
    with_credentials = False
else:
    with_credentials = True
# ok: security.cors-wildcard
app.add_middleware(CORSMiddleware, allow_origins=cors_origins, allow_credentials=with_credentials)
