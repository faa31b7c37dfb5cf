def grant(receipts, buyer):
    # ok: code.placeholder-comment
    # 乙抢先用甲的凭证上报时,权益归乙
    return receipts.grant(buyer)
