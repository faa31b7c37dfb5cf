class HarbourSettings:
    CORS_ALLOW_CREDENTIALS = False
    # A lower grade: no cookies go along.
    # ruleid: security.cors-wildcard
    CORS_ALLOW_ALL_ORIGINS = True


class PierSettings:
    # ruleid: security.cors-wildcard
    CORS_ALLOW_ALL_ORIGINS = True
