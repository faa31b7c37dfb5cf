def accept(model, rows):
    # ok: code.constant-return-stub
    thresholds = {"mape": 12.5, "rmse": 20.5}
    return model.error(rows) < thresholds["mape"]


def judge(frame):
    # ok: code.constant-return-stub
    return {"mape": measure(frame), "rmse": spread(frame)}


def nothing():
    # ok: code.constant-return-stub
    start = {"precision": 0.0, "recall": 0.0, "f1": 0.0}
    return start


# ok: code.constant-return-stub
PUBLISHED = {"accuracy": 0.94, "recall": 0.91}


@app.get("/feed/settings")
# ok: code.constant-return-stub
async def feed_settings():
    return {"hay": 12.5, "oats": 6.25, "salt": 18.75, "mash": 14.5}


@app.get("/herds/soundness")
# ok: code.constant-return-stub
async def soundness(store):
    return {"all": store.mean(), "north": store.mean("north")}
