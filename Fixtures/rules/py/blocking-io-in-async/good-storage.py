import asyncio

import aioboto3


class Storage:
    async def save(self, key, data):
        # ok: py.blocking-io-in-async
        await self.s3.put_object(Bucket="files", Key=key, Body=data)

    async def drop(self, key):
        # ok: py.blocking-io-in-async
        await asyncio.to_thread(self.s3.delete_object, Bucket="files", Key=key)

    async def later(self, loop, key):
        # ok: py.blocking-io-in-async
        await loop.run_in_executor(None, lambda: self.s3.get_object(Bucket="files", Key=key))

    def read(self, key):
        # ok: py.blocking-io-in-async
        return self.s3.get_object(Bucket="files", Key=key)
