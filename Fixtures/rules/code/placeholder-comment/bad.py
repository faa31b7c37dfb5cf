def total(rows):
    # ruleid: code.placeholder-comment
    # In production, this would query the database
    result = archive.count(rows)
    # ruleid: code.placeholder-comment
    # For now, return mock data
    return result


def parse(text):
    # ruleid: code.placeholder-comment
    # Simple parsing (in production, use a proper parser)
    return reader.take(text)


# ruleid: code.placeholder-comment
# In production, this would come from the key store.
SALT = "salt"


def confidence(model):
    # ok: code.placeholder-comment
    return 0.8  # Placeholder


def positions(account):
    # code.constant-return-stub tells of the whole function.
    # ok: code.placeholder-comment
    # Mock positions of the account
    rows = [{"symbol": "AAA", "amount": 10}]
    # ok: code.placeholder-comment
    # For now every account sees the same rows
    # and nobody asks the broker.
    return rows


def health(service):
    # ruleid: code.placeholder-comment
    # Simulate the health check
    return service.name != ""


def size(order):
    # ok: code.placeholder-comment
    # Simplified calculation - would analyze the actual positions
    # For now, one lot is assumed
    return 1


def summary(trades):
    # ruleid: code.placeholder-comment
    growth = 0  # Would need historical data
    register.note(trades)
    # ruleid: code.placeholder-comment
    first = trades[0]  # Take the first trade for now
    # ruleid: code.placeholder-comment
    # Known lists (production would use DNS queries)
    lists = ["a", "b"]
    return growth, first, lists


def allowed(request, user):
    # ruleid: code.placeholder-comment
    # In production, verify the token of the request
    user.trusted = True
    desk.tell(user)
    # ruleid: code.placeholder-comment
    # Score of the user (placeholder - needs the real history)
    user.score = 50
    return user


def reached(graph, mail, stock):
    # ruleid: code.placeholder-comment
    # In practice, you'd let a graph library do this
    order = sorted(graph)
    # ruleid: code.placeholder-comment
    # Normally this would be asked of the carrier
    days = 3
    # ruleid: code.placeholder-comment
    # Tell the buyer (would call the mail service)
    mail.append(days)
    # ruleid: code.placeholder-comment
    # Generate mock warehouse levels
    levels = [stock for _ in order]
    # ruleid: code.placeholder-comment
    # Mock: take every second one as sold
    sold = levels[::2]
    # ruleid: code.placeholder-comment
    # Demand of the region (simulated)
    demand = len(sold)
    # ruleid: code.placeholder-comment
    # For demo purposes every seller may see it
    seller = "any"
    # ruleid: code.placeholder-comment
    # Take the nearest store (for now, the first one)
    store = order[0]
    # ruleid: code.placeholder-comment
    growth = 4.2  # TODO: calculate actual growth
    return demand, seller, growth, store


# ruleid: code.placeholder-comment
# In-memory sessions (should use Redis in production)
sessions = {}


def take_order(item_id):
    # ok: code.placeholder-comment
    # Here you would typically fetch the item from the database
    return {"item": item_id}


# ruleid: code.placeholder-comment
# Strategies (stubbed)
STRATEGIES = ["sweep", "gap"]

# ruleid: code.placeholder-comment
# Transcripts in memory (replace with a database in production)
transcripts = {}


def habits(self):
    # ruleid: code.placeholder-comment
    # A full implementation would read the pattern of each habit
    # ruleid: code.placeholder-comment
    rows = self.all()  # (would be looked up from the settings)
    # ruleid: code.placeholder-comment
    # Generate fake transaction ID
    number = uuid4().hex
    # ruleid: code.placeholder-comment
    # TODO: This is a simplified heuristic
    return rows[:3], number


# ruleid: code.placeholder-comment
# States of logins in memory (use Redis in production)
states = {}

# ruleid: code.placeholder-comment
# In production, use a shared cache
cache = {}


def remind(calendar, settings, cookie):
    # ruleid: code.placeholder-comment
    # The calendar could be asked, but for now we'll skip it
    rows = calendar.rows
    # ruleid: code.placeholder-comment
    # Apply the filters on this side for now
    rows = [row for row in rows if row.open]
    # ruleid: code.placeholder-comment
    cookie.set("session", secure=False)  # Set to True in production (HTTPS)
    # ruleid: code.placeholder-comment
    # For testing, just return the first rows
    rows = rows[:3]
    # ruleid: code.placeholder-comment
    # Ranges of the provider (example - would need real ranges)
    ranges = ["10.0.0.0/8"]
    # ruleid: code.placeholder-comment
    # Simplified search - integrate with your search service
    return rows, ranges


def train(model, rows):
    # ruleid: code.placeholder-comment
    # Rate the model (simplified - implement based on your measures)
    rate = model.rate(rows)
    # ruleid: code.placeholder-comment
    # Implementation would go here
    return rate


def train(rows):
    # ok: code.placeholder-comment
    # Simulate training process
    sleep(2)
    return {"loss": 0.1}


def freight(order):
    # ok: code.placeholder-comment
    # In production, this would ask the carrier for a price

    # ok: code.placeholder-comment
    # In production, this would book the pallet
    return order


def choose_pier(harbour):
    # ruleid: code.placeholder-comment
    # The first pier is taken for now because all of them are alike
    pier = harbour.piers[0]
    harbour.light(pier)
    # ruleid: code.placeholder-comment
    # For now, return an empty list because bookings are not implemented
    return []


def gate(token):
    # ok: code.placeholder-comment
    # For now, allow any token since the other side does not know them
    return token is not None


def call(ring, ship):
    answer = ring(ship)
    # What is let through is told of in a lower grade.
    # ruleid: code.placeholder-comment
    # Does it answer at once? We'll allow this for now.
    return answer
