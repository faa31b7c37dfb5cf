# ruleid: code.placeholder-comment
rooms = {}  # Rooms of one process - use Redis in production


def order(session, row):
    session.add(row)
    session.commit()
    # ruleid: code.placeholder-comment
    # TODO: Send order to the exchange
    return row


def cancel(row):
    row.state = "cancelled"
    # ruleid: code.placeholder-comment
    # FIXME(anna): cancel it at the warehouse too
    return row


def summary(row):
    return Summary(
        # ruleid: code.placeholder-comment
        market_cap=None,  # TODO: Add market cap calculation
        # ruleid: code.placeholder-comment
        shops=["north"],  # TODO: Get from actual data
        # ruleid: code.placeholder-comment
        depth=60,  # Would analyze the order book in production
    )


def positions(account):
    try:
        # ruleid: code.placeholder-comment
        # In production: rows = await broker.positions()
        return []
    except KeyError:
        return []


def trend(rows):
    # ok: code.placeholder-comment
    # Placeholder deterministic curve of the last hour
    return [1, 2, 3]


def store(row):
    # ruleid: code.placeholder-comment
    # Database logic would go here
    return row


def wallet(name):
    # ok: code.placeholder-comment
    # Create the wallet (mock)
    return Wallet(name)


def close(rows):
    # ok: code.placeholder-comment
    # This would update the ledger
    return rows


# ruleid: code.placeholder-comment
# TODO Invalidate the access tokens
def change_password(user, secret):
    # ok: code.placeholder-comment
    # Note: a simplified version. Production should use the key store
    user.secret = secret
    # ruleid: code.placeholder-comment
    # TODO: Implement cleanup of the sessions
    return user


def search(words):
    # ok: code.placeholder-comment
    # Disabling for now, the other side answers with errors
    log.warning("search is off")
    return []
