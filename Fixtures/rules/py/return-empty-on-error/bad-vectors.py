import numpy as np


async def embed_note(client, text):
    try:
        reply = await client.post(URL, json={"input": text})
        return reply.json()["vector"]
    except Exception:
        logger.warning("note was not embedded")
        # ruleid: py.return-empty-on-error
        return [0.0] * 384


def encode_picture(model, picture):
    try:
        return model.encode(picture)
    except Exception as error:
        print(error)
        # ruleid: py.return-empty-on-error
        return np.zeros(512)


def vectors_of(model, texts):
    try:
        return model.embed(texts)
    except Exception as error:
        logger.error("embedding failed: %s", error)
        # ruleid: py.return-empty-on-error
        return [[0.0] * 768 for _ in texts]
