# ruleid: code.placeholder-comment
# Temporary route for the orchard's pilot - remove once the press is live
def press_status(press):
    return press.status


def store(form):
    # ruleid: code.placeholder-comment
    # Save delivery logic here
    return {"status": "success", "delivery": 123}


def notify(device, visitor):
    # ruleid: code.placeholder-comment
    return device.push(token=visitor.id)  # Should be the visitor's push token in production
