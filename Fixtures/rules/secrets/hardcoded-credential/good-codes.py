def admit(sent, code):
    # ok: secrets.hardcoded-credential
    #     if sent.sms_code != "1111":
    #         raise Refused()
    return codes.match(sent, code)
