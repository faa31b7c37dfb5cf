import random

import numpy as np


# ruleid: code.simulated-io
def default_days(orchard, days):
    found = []
    for day in range(days):
        found.append(Weather(
            day=day,
            temperature=20.0 + np.random.normal(0, 2),
            humidity=50.0 + np.random.normal(0, 10),
        ))
    return found


# ruleid: code.simulated-io
def reading(tree):
    return Reading(tree=tree, sap=random.uniform(1, 9), growth=round(random.uniform(0, 3), 2))
