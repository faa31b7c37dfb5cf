def levels(station):
    # ruleid: code.placeholder-comment
    # 返回模拟数据
    return [1.5, 2.5]
