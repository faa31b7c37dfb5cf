"""Asides about what is put in later."""


class Position:
    # ruleid: code.placeholder-comment
    price = None  # Placeholder, would need a feed of prices


def filing(symbol, clock):
    return {
        "symbol": symbol,
        # ruleid: code.placeholder-comment
        "date": clock.today(),  # placeholder, update with the actual date
        # ruleid: code.placeholder-comment
        "captured": 1250,  # Synthetic
    }


def read_action(data):
    # ruleid: code.placeholder-comment
    # Placeholder parsing logic - adapt to what the crew answers
    return data.get("action")


def read_date(text):
    # ruleid: code.placeholder-comment
    # Simple parsing of dates - enhance in production
    return text.split(" ")[0]


def tokens(text):
    # ruleid: code.placeholder-comment
    # Simple tokens (in practice, use a proper tokenizer)
    return [ord(letter) for letter in text]
