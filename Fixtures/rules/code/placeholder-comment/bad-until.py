def headers(config):
    found = {}
    if config.get("reference"):
        # ruleid: code.placeholder-comment
        # Placeholder header until the store of keys is there.
        found["X-Key"] = config["reference"]
    return found
