def levels(station, gauge):
    # ok: code.placeholder-comment
    # 已取消模拟数据，没有数据则报错
    # ok: code.placeholder-comment
    # 移除了模拟数据的使用
    return gauge.levels(station)
