from openai import OpenAI

# ruleid: secrets.hardcoded-credential
client = OpenAI(base_url="https://orchard.example/v1", api_key="sk-c4d09b4e61090d7e2916907c94d1e64b")
