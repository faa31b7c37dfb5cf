import logging

logger = logging.getLogger(__name__)


class Narrator:
    async def speak(self, text):
        try:
            return await self.client.speak(text)
        except Exception as error:
            logger.error("no voice: %s", error)
            # ruleid: mock.silent-fallback
            return b"mock_audio_for_orchard"

    async def describe(self, tree):
        try:
            return await self.client.describe(tree)
        except Exception as error:
            logger.error("no description: %s", error)
            return self._generate_fallback(tree)

    # ruleid: mock.silent-fallback
    def _generate_fallback(self, tree):
        texts = {
            "summary": f"The {tree} stands out among the trees of its row.",
            "history": "Whoever planted it knew what the soil would bear.",
            "care": "Those who look after it prune it before the frost.",
        }
        return {"title": tree, **texts}


class Reserve:
    def _calculate_reserve_of_crates(self):
        try:
            rows = self.store.rows()
            return sum(row.value for row in rows) / len(rows)
        except Exception as error:
            logger.warning("no crates: %s", error)
            # ruleid: mock.silent-fallback
            return 2.0

    def _analyze_frosts_of_years(self):
        try:
            return max(self.store.frosts())
        except Exception as error:
            logger.warning("no frosts: %s", error)
            # ruleid: mock.silent-fallback
            return 15.0
