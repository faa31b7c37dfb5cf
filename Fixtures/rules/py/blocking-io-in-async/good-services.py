import asyncio


async def summarize(model, text):
    # ok: py.blocking-io-in-async
    reply = await model.generate_content(text)
    # ok: py.blocking-io-in-async
    later = await asyncio.to_thread(lambda: model.generate_content(text))
    return reply.text, later.text


async def ask(client, question):
    # ok: py.blocking-io-in-async
    reply = await client.chat.completions.create(model="m", messages=question)
    # ok: py.blocking-io-in-async
    more = await asyncio.wait_for(client.messages.create(model="m", messages=question), 30)
    # ok: py.blocking-io-in-async
    task = asyncio.create_task(client.messages.create(model="m", messages=question))
    return reply, more, await task


def text_crew(client, number):
    # ok: py.blocking-io-in-async
    message = client.messages.create(to=number, body="Cast off")
    return message.sid


async def keep(notes, text):
    # ok: py.blocking-io-in-async
    note = notes.create(text)
    return note


async def ask_twice(client, async_client, question):
    # ok: py.blocking-io-in-async
    call = client.chat.completions.create(model="m", messages=question)
    # ok: py.blocking-io-in-async
    stream = async_client.messages.create(model="m", messages=question, stream=True)
    async for part in stream:
        print(part)
    return await call


async def wait_for_tide(pool):
    # ok: py.blocking-io-in-async
    while pool.is_filling:
        await asyncio.sleep(1)
        pass
