# ruleid: code.placeholder-comment
# Mock functions for machines without a scanner
def scan(path):
    return path


# ruleid: code.placeholder-comment
ORIGINS = ["*"]  # Temporary for the pilot of the MVP: replace with the list of shops in production


class Beds:
    # ruleid: code.placeholder-comment
    total: int = 20  # placeholder logic until wards are counted

    def watch(self):
        """Watch the beds."""
        # ruleid: code.placeholder-comment
        # Implementation for watching beds
        pass

    def page_doctor(self, alert):
        # ruleid: code.placeholder-comment
        # Implementation would page the doctor on call
        log.info("paged %s", alert)

    def allergies(self, patient):
        if patient.allergies:
            return patient.allergies
        # ruleid: code.placeholder-comment
        # Cross-allergy checks would go here
        return []

    def warm(self, cache):
        # ruleid: code.placeholder-comment
        # This would typically pre-load the wards
        cache.clear()

    def erase(self, patient):
        # ruleid: code.placeholder-comment
        # Every ward would need its own erasing logic
        patient.erased = True

    def sanctions(self, name):
        # ruleid: code.placeholder-comment
        # For brevity, returning no match
        return None

    def fetch(self, url):
        # ruleid: code.placeholder-comment
        # TEMPORARY: the proxy is off, answer with an empty page
        return "<html></html>"

    def report(self, job):
        job.finish("done")
        # ruleid: code.placeholder-comment
        # In production, update the state of the export
        return job

    def zone(self, offset):
        # ok: code.placeholder-comment
        # This is a simplification. Real zones need the table of time zones
        return f"UTC{offset:+d}"

    def trend(self):
        # ok: code.placeholder-comment
        # Hard-coded line, since the query over time isn't written yet
        return [2, 1, 0]

    def page(self, rows):
        return {
            # ruleid: code.placeholder-comment
            "total": len(rows),  # Simplified total, usually needs a second query
            # ruleid: code.placeholder-comment
            "unit": 1,  # looked up by name in production
            # ruleid: code.placeholder-comment
            "logins": [],  # Would populate from the security log
            # ruleid: code.placeholder-comment
            "ratio": 1.0,  # Simplified
        }

    def prepare(self, job):
        # ruleid: code.placeholder-comment
        # In production:
        job.load()

    def chart(self):
        # ruleid: code.placeholder-comment
        # Generate sample performance data
        points = range(24)
        # ruleid: code.placeholder-comment
        # 1. Simulate 3D clusters
        return cluster(points)

    def scores(self):
        # ruleid: code.placeholder-comment
        weights = [0.8, 0.6]  # Sample priority scores
        return draw(weights)

    def table(self):
        # ruleid: code.placeholder-comment
        # This will be implemented to fill a table of its own
        return self.rows

    def rules(self, loader):
        # ruleid: code.placeholder-comment
        # Conceptual: leave out what the ward does not know
        return loader.rows

    def alarm(self, value):
        # ruleid: code.placeholder-comment
        # NOTE: Here you would call the alarm service
        return value > 3

    def fhir(self, row):
        # ruleid: code.placeholder-comment
        # This is a simplified, flat structure
        return {"id": row.id}

    def classes(self):
        # ok: code.placeholder-comment
        # In production, this loads the map of classes
        return self.names

    def upsert(self, row):
        # ruleid: code.placeholder-comment
        # Actual implementation requires a delete and an insert
        self.store.insert(row)


class Stay:
    def confirm(self, nights):
        self.desk.book(nights)
        # ruleid: code.placeholder-comment
        self.total = 90.0 * nights  # This should come from the price list
        # ruleid: code.placeholder-comment
        # so we just give a fixed list of what weighs most
        self.weights = [{"name": "nights", "part": 0.4}]
        # ruleid: code.placeholder-comment
        # Fixed first night (for demonstration)
        self.first = self.desk.tomorrow()
