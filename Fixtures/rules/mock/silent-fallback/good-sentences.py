import logging

logger = logging.getLogger(__name__)


class Narrator:
    async def speak(self, text):
        try:
            return await self.client.speak(text)
        except Exception as error:
            logger.error("no voice: %s", error)
            # ok: mock.silent-fallback
            return b"mock"

    async def describe(self, tree):
        try:
            return await self.client.describe(tree)
        except Exception as error:
            logger.error("no description: %s", error)
            return self._generate_fallback(tree)

    # ok: mock.silent-fallback
    def _generate_fallback(self, tree):
        return {
            "summary": f"We could not describe this {tree} now.",
            "hint": "Please try again in a few minutes, or ask the keeper.",
        }


class Reserve:
    def _calculate_page_width(self):
        try:
            return self.screen.measured() / 2
        except Exception:
            # ok: mock.silent-fallback
            return 80.0

    def _calculate_share(self):
        try:
            return self.store.share()
        except Exception as error:
            logger.warning("no share: %s", error)
            # ok: mock.silent-fallback
            return 1.0
