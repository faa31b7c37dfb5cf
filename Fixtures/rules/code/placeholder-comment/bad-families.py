# What the families of admissions look like, one of each.
# ruleid: code.placeholder-comment
# Job registry (in-memory for now, a database later)
JOBS = {}

# ruleid: code.placeholder-comment
# Clients (would be injected by the container in production)
CLIENTS = {}


class Sales:
    def commission(self, deal):
        # ruleid: code.placeholder-comment
        # In production, throttle the feed per customer
        rate = 0.1
        # ruleid: code.placeholder-comment
        # These would be calculated from the closed deals
        bonus = 5
        # ruleid: code.placeholder-comment
        # Would delete the rows of the period
        rows = []
        # ruleid: code.placeholder-comment
        # Keep the outcome (would save to the outcomes table)
        outcome = deal
        return rate, bonus, rows, outcome

    def report(self, quarter):
        # ruleid: code.placeholder-comment
        # Additional sections would continue here...
        # ok: code.placeholder-comment
        sections = [quarter]
        # ruleid: code.placeholder-comment
        # You would join the regions table here
        regions = []
        # ruleid: code.placeholder-comment
        # In a full ledger setup, a booking service would decide this
        ledger = None
        return sections, regions, ledger

    def enrich(self, account):
        # ruleid: code.placeholder-comment
        # We mock the current balance since nothing asks the bank yet
        balance = 1000
        # ruleid: code.placeholder-comment
        # MVP: print it, the archive comes in spring
        print(balance)
        # ruleid: code.placeholder-comment
        # Volume placeholder
        volume = 1
        ledger.note(volume)
        return volume if account else balance

    def push(self, account):
        # ruleid: code.placeholder-comment
        # Sync accounts - TODO: Implement when the model exists
        synced = 0
        # ruleid: code.placeholder-comment
        # TODO: Check if the user has access to this account
        allowed = True
        # ruleid: code.placeholder-comment
        # Sequential execution for now
        steps = [account]
        return synced, allowed, steps

    def scope(self):
        return {
            # ruleid: code.placeholder-comment
            "team": False,  # Will be populated from database
            # ruleid: code.placeholder-comment
            "limit": 10,  # Fixed for demo
        }

    def traducir(self, texto):
        # ruleid: code.placeholder-comment
        # En una implementación real, se usaría un modelo
        idioma = "es"
        # ruleid: code.placeholder-comment
        # 暂时返回固定值
        return idioma if texto else None
