def resend(order, user):
    # ruleid: py.not-implemented
    raise NotImplementedError


class CohereEmbeddings(Embeddings):
    async def embed(self, text):
        """Embed a text."""
        # Placeholder
        # ruleid: py.not-implemented
        raise NotImplementedError("Cohere embeddings not yet implemented")


class KnowledgeClient:
    def add_file(self, path):
        # ruleid: py.not-implemented
        raise NotImplementedError("File upload requires multipart")


class DuoMfaPlugin(MultiFactorPlugin):
    def send_push(self, user):
        # ruleid: py.not-implemented
        raise NotImplementedError()


class WhisperService(TranscriptionService):
    def get_result(self, job):
        """Whisper answers at once."""
        # ruleid: py.not-implemented
        raise NotImplementedError("Use transcribe_now for Whisper")

    def convert(self, text):
        tree = parse(text)
        # ruleid: py.not-implemented
        raise NotImplementedError("converting the tree back")


class StreamShelf(MediaShelf):
    async def add_item(self, item):
        msg = "Not implemented!"
        # ruleid: py.not-implemented
        raise NotImplementedError(msg)


def lookup(asker):
    class Answering(Asker):
        def ask(self, **terms):
            # Only in a lower grade.
            # ruleid: py.not-implemented
            raise NotImplementedError("An async asker must use ask_later")

    return Answering(asker)


# What an interface asks for and this kind of it has not is told of in a lower grade.
@implementer(IBerth)
class OpenBerth:
    def cancel(self):
        # ruleid: py.not-implemented
        raise NotImplementedError()


@unimplemented
def milk_yield(herd):
    # ruleid: py.not-implemented
    raise NotImplementedError()


class Passenger:
    def register(self):
        # Only in a lower grade: it says why there is nothing to do.
        # ruleid: py.not-implemented
        raise NotImplementedError("Passengers have no entry in the register")
