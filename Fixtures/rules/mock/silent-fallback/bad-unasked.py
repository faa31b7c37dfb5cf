def train(settings, clone):
    if settings.TRAINING_URL and settings.TRAINING_KEY:
        job = Trainer(settings).start(clone)
    else:
        # ruleid: mock.silent-fallback
        job = f"mock_training_{uuid4().hex}"
    return job


def draft(call, service):
    draft_text = service.write(call)
    if not draft_text:
        # ruleid: mock.silent-fallback
        draft_text = generate_mock_draft(call)
    return draft_text


def trends(niche, key):
    results = None
    if not key.api_key:
        # ruleid: mock.silent-fallback
        results = scout._generate_simulated_results(niche)
    return results


async def models(registry):
    try:
        return await registry.list()
    except ConnectionError:
        # ruleid: mock.silent-fallback
        return [{"id": 1, "name": "large (mock)"}, {"id": 2, "name": "small (mock)"}]


def weather(place):
    try:
        return station.read(place)
    except Exception as error:
        logger.error("no weather", error)
        # Fall back to simulated data
        # ruleid: mock.silent-fallback
        return make_weather(place)


def setup(registry, key, secret):
    if key and secret:
        registry.register("prices", Prices(key, secret))
    else:
        # ruleid: mock.silent-fallback
        registry.register("prices", PriceServiceStub())


try:
    from .orders import OrderService
except Exception as error:
    # ruleid: mock.silent-fallback
    class OrderService:
        """Fallback order service for when the real one cannot be imported."""

        def open_orders(self):
            return []


class Videos:
    def upload(self, name, folder):
        if not self.is_configured:
            logger.info(f"STUB: would upload {name}")
            # ruleid: mock.silent-fallback
            return {"url": f"https://videos.example/{folder}/{name}", "size": 0}
        return self.client.upload(name, folder)

    def delete(self, name):
        if not self.api_key:
            print(f"Would delete {name}")
            # ruleid: mock.silent-fallback
            return True
        return self.client.delete(name)

    def address(self, name):
        if not self.is_configured:
            # ruleid: mock.silent-fallback
            return f"https://stub.videos.example/{name}"
        return self.client.address(name)


def contracts(portal, params):
    if not portal.api_key:
        # ruleid: mock.silent-fallback
        return portal._get_demo_contracts(params)
    response = portal.get("/contracts")
    if response.status_code == 403:
        # ruleid: mock.silent-fallback
        return portal._get_demo_contracts(params)
    return response.json()


class Capture:
    async def run(self):
        if not AUDIO_AVAILABLE:
            # ruleid: mock.silent-fallback
            await self._mock_capture()

    def transcribe(self, audio):
        if not self.model:
            # ruleid: mock.silent-fallback
            return {"text": "whisper-mock", "confidence": 0.7}
        return self.model.run(audio)
