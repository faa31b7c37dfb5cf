from openai import OpenAI

# ok: secrets.hardcoded-credential
client = OpenAI(base_url="https://orchard.example/v1", api_key="sk-00000000000000000000000000000000")
# ok: secrets.hardcoded-credential
other = OpenAI(base_url="https://orchard.example/v1", api_key="sk-12345678901234567890123456789012")
# ok: secrets.hardcoded-credential
print("a key looks like sk-abcd1234abcd1234abcd1234abcd1234")
