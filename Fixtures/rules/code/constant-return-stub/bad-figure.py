import random


class Billing:
    # ruleid: code.constant-return-stub
    def _get_marketing_spend(self):
        return 5000.0

    # ruleid: code.constant-return-stub
    async def save_login(self, *args):
        """Save the login stub."""
        return True

    # ruleid: code.constant-return-stub
    def exchange(self, code):
        """Mock token exchange."""
        return {"access_token": f"abc-{code}", "kind": "Bearer"}


class Writer:
    # ruleid: code.constant-return-stub
    def complete(self, prompt):
        # ruleid: code.constant-return-stub
        return "Mock model response"


@app.route("/status")
# ruleid: code.constant-return-stub
def status():
    return jsonify({"cpu": random.uniform(5, 25), "memory": random.uniform(30, 70)})
