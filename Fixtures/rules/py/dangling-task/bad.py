import asyncio
from asyncio import create_task, ensure_future as later


async def handle(request):
    # ruleid: py.dangling-task
    asyncio.create_task(record(request))
    if request.urgent:
        # ruleid: py.dangling-task
        create_task(alert(request))
    # ruleid: py.dangling-task
    later(record(request))
    loop = asyncio.get_running_loop()
    # ruleid: py.dangling-task
    loop.create_task(record(request))
    # ruleid: py.dangling-task
    asyncio.get_event_loop().create_task(record(request))


class Bot:
    def ready(self):
        # ruleid: py.dangling-task
        self._loop.create_task(self.poll())
        # ruleid: py.dangling-task
        self.bot.loop.create_task(self.poll())
