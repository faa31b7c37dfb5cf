import time


async def next_high_water(station, client):
    """Ask the tide service until it answers."""
    while True:
        answer = await client.get(f"/stations/{station}/tides")
        if answer.status == 200:
            return answer.json()["high_water"]
        time.sleep(5)


async def warm_up(stations, client):
    for station in stations:
        await next_high_water(station, client)
        time.sleep(1)
