import getpass
import json
import logging
import pwd

log = logging.getLogger(__name__)


def berth_label(berth, passwords):
    try:
        return berth.label.render()
    # ruleid: py.except-pass
    except Exception:
        pass
    try:
        return berth.number.render()
    # ruleid: py.except-pass
    except Exception:
        pass
    return "berth"


def open_first(chandlers, order):
    for chandler in chandlers:
        try:
            return chandler.take(order)
        # ruleid: py.except-pass
        except Exception:
            continue
    raise LookupError(order)


def skipper(uid, passwords):
    name = None
    try:
        name = pwd.getpwuid(uid).pw_name
    # ruleid: py.except-pass
    except Exception:
        pass
    return name or getpass.getuser()


def forward(lines, room):
    for line in lines:
        try:
            room.emit(line)
        # ruleid: py.except-pass
        except Exception:  # noqa: BLE001 - keep forwarding
            continue


def haul_out(boat, winch):
    try:
        winch.lift(boat)
    # ruleid: py.except-pass
    except Exception:  # noqa: BLE001
        pass
    try:
        log.debug("lifted %s at %s", boat.name, boat.berth.number)
    # ruleid: py.except-pass
    except Exception:
        pass


def rows(almanac, stores):
    kept = []
    for line in almanac:
        try:
            kept.append(json.loads(line))
        # ruleid: py.except-pass
        except Exception:
            continue
    return kept


def answers(socket, port):
    try:
        socket.connect(port)
        return True
    # ruleid: py.except-pass
    except Exception:
        pass
    return False


def weigh_anchor(winch, logbook):
    try:
        winch.motor.stop()
        winch.motor.join()
    # ruleid: py.except-pass
    except Exception:
        pass
    try:
        logbook.write("weighed")
    # ruleid: py.except-pass
    except Exception:
        pass
