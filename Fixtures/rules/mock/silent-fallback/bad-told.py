import logging
import os
import random

import numpy as np

try:
    from camera import detect
except ImportError:

    # ruleid: mock.silent-fallback
    def detect(frame):
        logging.info(f"Mock detection: {frame}")
        return True


log = logging.getLogger(__name__)


class Plants:
    def __init__(self, token):
        self.token = token

    def search(self, name):
        if not self.token or self.token == "paste-your-token":
            log.warning("No token, returning mock plants")
            # ruleid: mock.silent-fallback
            return {"plants": [{"id": 1, "name": name}]}
        return http.get("/plants", name=name).json()

    def load(self, path):
        try:
            self.model = yolo(path)
        except ImportError:
            # ruleid: mock.silent-fallback
            log.warning("yolo is not installed, using simulated detections")
            self.model = None
        except OSError as problem:
            # ruleid: mock.silent-fallback
            log.error(f"Model failed: {problem}, falling back to sample data")
            self.model = None

    def readings(self, path):
        if not os.path.exists(path):
            # ruleid: mock.silent-fallback
            print("No database, generating a synthetic dataset")
            return frame(rows=1000)
        return read(path)

    def fingerprint(self, text):
        if not RDKIT_AVAILABLE:
            # ruleid: mock.silent-fallback
            return np.random.randn(2048).astype(np.float32)
        return morgan(text)

    def humidity(self, sensor):
        try:
            return sensor.read()
        except OSError:
            # ruleid: mock.silent-fallback
            return random.uniform(40, 60)

    def nodes(self, db):
        nodes = db.nodes()
        # Use demo nodes if the database has none
        # ruleid: mock.silent-fallback
        if not nodes:
            nodes = [{"id": 1, "label": "Farm"}]
        return nodes


def train_model(path):
    if path and os.path.exists(path):
        rows = load_rows(path)
    else:
        # ruleid: mock.silent-fallback
        rows = generate_synthetic_data()
    return rows
