from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
ORIGINS = ["https://quay.example"]

app.add_middleware(
    CORSMiddleware,
    # ok: security.cors-wildcard
    allow_origins=ORIGINS + ["https://pier.example"],
    # ok: security.cors-wildcard
    allow_headers=["X-Pier"] + ["*"],
)
