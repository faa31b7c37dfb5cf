"""Numbers drawn by lot."""

import random

import numpy as np


# ruleid: code.simulated-io
async def system_figures():
    rows = await count_rows()
    return {"rows": rows, "cpu_usage": np.random.uniform(20, 60), "memory_usage": 42}


class Oracle:
    # ruleid: code.simulated-io
    def run_query(self, query):
        rows = self.driver.run(query)
        return {"rows": rows, "execution_time_ms": np.random.uniform(10, 100)}

    # ruleid: code.simulated-io
    async def rsi(self, symbol):
        if self.source:
            return await self.source.rsi(symbol)
        return float(np.random.uniform(30, 70))

    # ruleid: code.simulated-io
    def add_idea(self, symbol):
        idea = {"symbol": symbol, "confidence_score": round(random.uniform(0.6, 0.9), 2)}
        self.ideas.append(idea)

    # ruleid: code.simulated-io
    async def work_slice(self, order, current_price):
        slice_price = current_price * (1 + np.random.normal(0, 0.002))
        await self.report(order, slice_price)


# ruleid: code.simulated-io
def load_strategy_returns(name, days):
    np.random.seed(42)
    returns = np.random.normal(0.0008, 0.02, len(days))
    return returns
