# ok: security.cors-wildcard
CORS_ORIGIN_ALLOW_ALL = True
CORS_URLS_REGEX = r"^/api/bookmark-import.*$"
