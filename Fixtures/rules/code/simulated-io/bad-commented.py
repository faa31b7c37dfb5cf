def tide(station, day):
    # tide_data = harbour.tides.read(station, day)
    # ruleid: code.simulated-io
    tide_data = {
        "level": 2.4,
        "flow": {
            "speed": 1.2,
        },
    }
    return tide_data


def berths(harbour):
    # ships = await registry.list_ships(harbour)
    # ruleid: code.simulated-io
    ships = [{"name": "Gull"}, {"name": "Tern"}]
    return ships
