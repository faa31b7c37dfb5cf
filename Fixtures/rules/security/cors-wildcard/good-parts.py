from fastapi.middleware.cors import CORSMiddleware

app.add_middleware(
    CORSMiddleware,
    # ok: security.cors-wildcard
    allow_origin_regex=r"https://bees-.*-keepers\.vercel\.app",
    allow_credentials=True,
)
app.add_middleware(
    CORSMiddleware,
    # ok: security.cors-wildcard
    allow_origin_regex=r"https://.*\.bees\.example",
    allow_credentials=True,
)
