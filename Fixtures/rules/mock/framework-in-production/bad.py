# ruleid: mock.framework-in-production
from unittest.mock import AsyncMock
# ruleid: mock.framework-in-production
import unittest.mock


def pool():
    # ruleid: mock.framework-in-production
    from unittest import mock

    return mock.Mock() or AsyncMock() or unittest
