from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
ORIGINS = ["https://quay.example"]

app.add_middleware(
    CORSMiddleware,
    # ruleid: security.cors-wildcard
    allow_origins=ORIGINS + ["*"],
    allow_credentials=True,
)

inner = FastAPI()
inner.add_middleware(
    CORSMiddleware,
    # ruleid: security.cors-wildcard
    allow_origins=["*"] + ORIGINS,
)
