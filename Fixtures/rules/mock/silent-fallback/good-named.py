import grpc

import places


def connect(channel):
    try:
        return places.connect(channel)
    except grpc.RpcError:
        # ok: mock.silent-fallback
        return get_harbour_stub(channel)


def settings(config):
    try:
        return config.read()
    except OSError:
        # ok: mock.silent-fallback
        return has_mock
