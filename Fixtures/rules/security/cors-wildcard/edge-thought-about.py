def answer(response):
    response.status = 200
    # Buoys report from pages that we know nothing of. What they send has no cookies and
    # is no secret, and there is nothing in the answer that their visitors do not have: so
    # every origin may read it.
    # ruleid: security.cors-wildcard
    response["Access-Control-Allow-Origin"] = "*"

    return response


def berths(response):
    # Add CORS headers
    # ruleid: security.cors-wildcard
    response["Access-Control-Allow-Origin"] = "*"
    return response
