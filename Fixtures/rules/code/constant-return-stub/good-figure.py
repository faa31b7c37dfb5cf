class Billing:
    # ok: code.constant-return-stub
    def get_min_balance(self):
        return 5000.0

    # ok: code.constant-return-stub
    def get_score(self):
        return 0

    # ok: code.constant-return-stub
    def _table_box(self, title):
        """Create a table placeholder."""
        return f"[{title}]"

    # ok: code.constant-return-stub
    def _calculate_close(self, profit):
        return {"value": profit, "probability": 1.0, "doubt": 0.0}

    # ok: code.constant-return-stub
    def estimate_reach(self, people):
        return {"mail": people * 0.45, "post": people * 0.25}


class Fixed(Rule):
    # ok: code.constant-return-stub
    def get_score(self):
        return 75
