import time
import time as clock
from time import sleep as nap


async def retry(call):
    for delay in (1, 2, 4):
        # ruleid: py.time-sleep-in-async
        time.sleep(delay)
        # ruleid: py.time-sleep-in-async
        nap(delay)
    # ruleid: py.time-sleep-in-async
    clock.sleep(1)


class Worker:
    async def run(self):
        with self.lock:
            # ruleid: py.time-sleep-in-async
            time.sleep(0.1)
