class Shapes:
    # ok: code.constant-return-stub
    def _detect_flag(self, rows):
        if len(rows) < 50:
            return False
        return True

    # ok: code.constant-return-stub
    def _detect_gap(self, rows):
        if not rows:
            return False
        # Rows without a gap are the rule
        return False


def start_export(store, key):
    row = store.get(key)
    # TODO: Implement caching of the row
    log.info("export requested")
    # ok: code.constant-return-stub
    return {"message": "Export started", "row": row.id}


# ok: code.constant-return-stub
def close_all(rows):
    # TODO: log the names
    for row in rows:
        row.close()
    return True


# ok: code.constant-return-stub
def random_point():
    return {"x": random.uniform(0, 1), "y": random.uniform(0, 1)}


# ok: code.constant-return-stub
def code(name):
    return {"name": name, "code": random.randint(1000, 9999)}


@strawberry.type
class Shop:
    rows: list[str]

    @strawberry.field
    # ok: code.constant-return-stub
    async def names(self, info) -> list[str]:
        return [row.name for row in self.rows]


# ok: code.constant-return-stub
def rpc_stub(channel):
    return channel.stub()
