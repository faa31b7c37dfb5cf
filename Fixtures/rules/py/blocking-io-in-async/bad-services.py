import geopandas
import stripe


async def summarize(model, text):
    # ruleid: py.blocking-io-in-async
    reply = model.generate_content(text)
    return reply.text


async def ask(client, question):
    # ruleid: py.blocking-io-in-async
    return client.chat.completions.create(model="m", messages=question).choices[0]


async def text_crew(client, number):
    # ruleid: py.blocking-io-in-async
    message = client.messages.create(to=number, body="Cast off")
    return message.sid


async def charge(berth):
    # ruleid: py.blocking-io-in-async
    intent = stripe.PaymentIntent.create(amount=berth.fee, currency="eur")
    # ruleid: py.blocking-io-in-async
    stripe.Subscription.modify(berth.subscription, cancel_at_period_end=True)
    return intent.id


async def announce(sns_client, berth):
    # ruleid: py.blocking-io-in-async
    sns_client.publish(TopicArn=TOPIC, Message=berth.name)


async def wait_for_tide(pool):
    # ruleid: py.blocking-io-in-async
    while pool.is_filling:
        pass
    # ruleid: py.blocking-io-in-async
    return geopandas.read_file("berths.shp")
