from fastapi.middleware.cors import CORSMiddleware

app.add_middleware(
    CORSMiddleware,
    # ruleid: security.cors-wildcard
    allow_origin_regex=r"https://.*\.vercel\.app",
    allow_credentials=True,
)
app.add_middleware(
    CORSMiddleware,
    # ruleid: security.cors-wildcard
    allow_origin_regex="https://[a-z0-9-]+\\.netlify\\.app",
    allow_credentials=True,
)
