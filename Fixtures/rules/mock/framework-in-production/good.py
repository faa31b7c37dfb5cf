# ok: mock.framework-in-production
from app.mock import switch
# ok: mock.framework-in-production
import mockserver


def start():
    return switch(mockserver)
