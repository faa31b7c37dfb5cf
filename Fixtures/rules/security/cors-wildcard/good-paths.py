from flask import Flask
from flask_cors import CORS

app = Flask(__name__)

# ok: security.cors-wildcard
CORS(app, resources=r"/tides/*", origins=["https://quay.example"])
# ok: security.cors-wildcard
CORS(app, resources={r"/tides/*": {"origins": ["https://quay.example"]}})
# ok: security.cors-wildcard
CORS(app, resources=load_resources())
