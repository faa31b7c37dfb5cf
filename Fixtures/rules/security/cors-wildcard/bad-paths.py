from flask import Flask
from flask_cors import CORS

PREFIX = "/api/v1"
app = Flask(__name__)

# ruleid: security.cors-wildcard
CORS(app, resources=rf"{PREFIX}/*")
# ruleid: security.cors-wildcard
CORS(app, resources=["/tides/*", "/berths/*"])
