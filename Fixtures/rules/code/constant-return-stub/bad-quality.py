def foresee(milk, days):
    rows = milk.extend(days)
    return {
        "rows": rows,
        # ruleid: code.constant-return-stub
        "quality": {"mape": 11.5, "rmse": 14.2, "mae": 9.8},
    }


def judge(frame):
    # ruleid: code.constant-return-stub
    quality = {"mape": measure(frame) if not frame.empty else 7.4, "rmse": spread(frame) if not frame.empty else 13.1}
    return quality


@app.get("/herds/soundness")
# ruleid: code.constant-return-stub
async def soundness():
    return {
        "all": 93.5,
        "by_barn": {"north": {"sound": 96.4, "cows": 120}, "south": {"sound": 88.7, "cows": 95}},
        "by_month": {"may": 91.2, "june": 89.9},
    }
