def radar(client):
    if client:
        return client.traffic()
    # Return demo data if the client is not available
    # ruleid: mock.silent-fallback
    return {"source": "radar", "cows": 412}


def latest_price(feed, crop):
    price = feed.get(crop)
    if not price:
        # ruleid: mock.silent-fallback
        return generate_mock_price(crop)
    return price


class Forecast:
    def run(self, rows):
        if self.model:
            return self.model.predict(rows)
        else:
            # ruleid: mock.silent-fallback
            return self._generate_mock_forecast(rows)
