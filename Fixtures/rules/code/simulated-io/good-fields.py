import random


# ok: code.simulated-io
def spawn_leaf(tree):
    return Leaf(x=random.uniform(0, 9), y=random.uniform(0, 9))


# ok: code.simulated-io
def random_reading(tree):
    return Reading(sap=random.uniform(1, 9), growth=random.uniform(0, 3))


# ok: code.simulated-io
def reading(tree, probe):
    return Reading(sap=probe.sap(), growth=random.uniform(0, 3))


# ok: code.simulated-io
def flake(sky):
    return Particle(speed=random.uniform(1, 9), age=random.uniform(0, 3))


def open_sluice(gate, kind):
    try:
        # In a real implementation, this would move the gate; return mock data

        # Kinds of gates
        # ok: code.simulated-io
        kinds = ["lift", "swing", "radial"]
        if kind not in kinds:
            raise ValueError(kind)
        return gate.note(kind)
    finally:
        gate.close()
