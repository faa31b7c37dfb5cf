import logging

from pymodbus.exceptions import ConnectionException, ModbusIOException

logger = logging.getLogger(__name__)


def level(client):
    try:
        return client.read(7)
    except ConnectionException as error:
        logger.error("press not reached: %s", error)
        # ruleid: py.return-empty-on-error
        return None


def levels(client):
    try:
        return client.read_all()
    except ModbusIOException as error:
        logger.error("press not read: %s", error)
        # ruleid: py.return-empty-on-error
        return []
