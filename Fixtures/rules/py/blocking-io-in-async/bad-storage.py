import boto3

s3_client = boto3.client("s3")


class Storage:
    def __init__(self):
        self.s3 = boto3.client("s3")

    async def save(self, key, data):
        # ruleid: py.blocking-io-in-async
        self.s3.put_object(Bucket="files", Key=key, Body=data)

    async def drop(self, key):
        # ruleid: py.blocking-io-in-async
        s3_client.delete_object(Bucket="files", Key=key)
