import asyncio

tasks = set()


async def handle(request, group, scheduler):
    # ok: py.dangling-task
    task = asyncio.create_task(record(request))
    tasks.add(task)
    # ok: py.dangling-task
    tasks.add(asyncio.create_task(record(request)))
    # ok: py.dangling-task
    await asyncio.create_task(record(request))
    async with asyncio.TaskGroup() as tg:
        # ok: py.dangling-task
        tg.create_task(record(request))
    # ok: py.dangling-task
    group.create_task(record(request))
    # ok: py.dangling-task
    scheduler.create_task("nightly", record)
    # ok: py.dangling-task
    return asyncio.ensure_future(record(request))


def create_task(name):
    return name


def local():
    # ok: py.dangling-task
    create_task("a task of the product")
