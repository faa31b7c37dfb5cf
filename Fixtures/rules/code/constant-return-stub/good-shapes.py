from fastapi import APIRouter

router = APIRouter()


# ok: code.constant-return-stub
def default_climate(barn):
    return {"temp_inside": 18.5, "damp": 61, "ammonia": 12}


# ok: code.constant-return-stub
def feeding_plan(herd):
    return {"hay": 12.5, "silage": 25.5}


# ok: code.constant-return-stub
def weighed(cow):
    return {"kilos": cow.kilos, "litres": 27.5, "days": 305}


@router.get("/config")
# ok: code.constant-return-stub
async def limits():
    return {"cows": 120, "stalls": 130}


# ok: code.constant-return-stub
def encrypt_note(note):
    return cipher.encrypt(note)


# ok: code.constant-return-stub
def describe(text):
    return text


class Gate:
    """Others fill it in."""

    def check_fraud(self, claim):
        raise NotImplementedError


# ok: code.constant-return-stub
def check_fraud(claim):
    return claim.total > claim.limit


# ok: code.constant-return-stub
def get_current_user(token: str):
    return {"id": decode(token).subject, "role": "keeper"}


# ok: code.constant-return-stub
def enter(name: str):
    return {"access_token": sign(name), "token_type": "bearer"}


# ok: code.constant-return-stub
def get_db():
    return sessions.open()


# ok: code.constant-return-stub
def get_current_user(claims=Depends(read_claims)):
    """Who has come in at the gate."""
    return {"name": claims["name"], "role": "farmer"}


# ok: code.constant-return-stub
def get_current_account(account=Depends(read_account)):
    return {"account": account, "kind": "farm"}
