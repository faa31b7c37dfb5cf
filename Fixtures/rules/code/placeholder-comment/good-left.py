class Prices:
    def charge(self, cart):
        # ok: code.placeholder-comment
        # A second attempt would charge the card twice, so the key stays the same
        return self.gateway.charge(cart, key=cart.key)

    def total(self, rows):
        # ok: code.placeholder-comment
        # Implementation would otherwise round each line and drift by a cent
        return sum(rows)

    def sort(self, rows):
        # ok: code.placeholder-comment
        # This would raise if a row had no date, which the schema forbids
        return sorted(rows, key=lambda row: row.date)

    def origins(self, settings):
        # ok: code.placeholder-comment
        # In production, origins come from the settings and are never a star
        return settings.origins

    def guess(self, cells):
        # ok: code.placeholder-comment
        # Simplified Chinese and Japanese share these cells
        return len(cells)

    def letter(self, address):
        # ok: code.placeholder-comment
        # The guest's address is a placeholder, not a mailbox
        return not address.endswith(".local")

    def empty(self, row):
        # ok: code.placeholder-comment
        # For now, let the database handle what is not there
        return row

    def old(self):
        # ok: code.placeholder-comment
        # # TODO: Implement the grid that was asked for in March
        return self.grid

    def hot(self):
        # ok: code.placeholder-comment
        # Check for placeholder values that somebody forgot to fill in
        return [row for row in self.rows if row.value in {"n/a", "tbd"}]

    def rate(self):
        # ok: code.placeholder-comment
        # Sample rate of the microphone, in hertz
        return 16000


def seed_shops(session):
    """Fill an empty database."""
    # ok: code.placeholder-comment
    # Create sample records
    session.add(Shop("north"))


def confirm(guest, logger):
    # "you'd like to leave early" is a question
    # ok: code.placeholder-comment
    # you'd like to leave" is not a request
    guest.ask()
    # ok: code.placeholder-comment
    # 步骤 3: 发送（群聊优先用 reply）
    guest.reply()
    # ok: code.placeholder-comment
    # Will be replaced with proper logger on first use
    guest.logger = logger


def size(position, limit, scores, record):
    # ok: code.placeholder-comment
    if position > limit:  # Would exceed the limit
        return 0
    # ok: code.placeholder-comment
    # 优先使用 rank，否则回退到 score
    return scores.get("rank") or scores.get("score")


def moorings(self):
    # ok: code.placeholder-comment
    # 原先这里硬编码空串,现在读取设置
    rows = self.book.rows()
    # ok: code.placeholder-comment
    # 这里用 1008 表示策略违规
    self.close(1008)
    # ok: code.placeholder-comment
    # 来源从设置读取,生产环境需精确配置
    return self.origins(rows)


def forms(self):
    # ok: code.placeholder-comment
    # ── Placeholders ────────────────────────
    return self.marks


def card(self):
    # ok: code.placeholder-comment
    # Avatar placeholder
    with self.page.div():
        return self.page


def connect(host, limit):
    # ok: code.placeholder-comment
    # add a fake scheme so that the parts are found
    parts = split(f"scheme://{host}")
    # ok: code.placeholder-comment
    # there is too much setup logic here
    prepare(parts)
    if parts.parent is parts:
        # ok: code.placeholder-comment
        return None  # would create a cycle
    return open_link(parts, limit)


class Stay:
    def confirm(self, nights):
        self.desk.book(nights)
        # ok: code.placeholder-comment
        # The nights should come from the caller, sorted
        self.nights = nights
        # ok: code.placeholder-comment
        # so we use a static order, which keeps the output stable
        self.order = ["first", "last"]
        # ok: code.placeholder-comment
        # Clear what was kept (for testing)
        self.kept.clear()


def queue_letter(url):
    # ok: code.placeholder-comment
    # Generate the placeholder
    letter = Letter(url)
    return queue.take(letter)
