class Trace:
    # ok: py.stub-pass-function
    def log_decision(self, symbol, reason):
        logger.info(f"{symbol}: {reason}")

    # ok: py.stub-pass-function
    def on_disconnect(self):
        logger.info("gone")

    # ok: py.stub-pass-function
    def _handle_error(self, error):
        """Called when a subscription breaks."""
        logger.error("subscription", error=str(error))

    # ok: py.stub-pass-function
    def send_success_message(self, user):
        print(f"{user}: sent")


class Hooked:
    # ok: py.stub-pass-function
    def before_save(self, row):
        # TODO: subclasses fill this in
        logger.debug("nothing to do before %s", row)


# ok: py.stub-pass-function
def notify_owner(owner, text):
    # TODO: add the order number
    mailer.send(owner.address, text)
    logger.info("told %s", owner.id)


class MockGateway:
    # ok: py.stub-pass-function
    def send_payment(self, amount):
        # Mock implementation
        logger.info("paid %s", amount)


@app.task
# ok: py.stub-pass-function
def heartbeat():
    logger.info("alive")
