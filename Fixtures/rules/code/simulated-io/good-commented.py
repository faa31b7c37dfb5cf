def tide(station, day):
    # levels = read(station)
    # ok: code.simulated-io
    names = {"level": "Level", "flow": "Flow"}
    return names


def berths(harbour):
    # ships = registry.list_ships(harbour)
    # ok: code.simulated-io
    ships = []
    for berth in harbour.berths:
        ships.append(berth.ship)
    return ships
