@Schema(example = """
    {
      "berth": {
        "number": 4
      },
      "securityToken": "5b0e9d27c1f4863a9e72d05bb1c84f36",
      "kind": "pier"
    }""")
class Berth {
    // ok: secrets.hardcoded-credential
    String number;
}
