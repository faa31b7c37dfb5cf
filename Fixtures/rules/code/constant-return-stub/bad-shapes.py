from fastapi import APIRouter

router = APIRouter()


# ruleid: code.constant-return-stub
async def barn_climate(barn):
    return {"temp_inside": 18.5, "damp": 61, "ammonia": 12}


# ruleid: code.constant-return-stub
def yields_by_field(field: str):
    """What the field gave."""
    return [{"crop": "rye", "tons": 41.5}, {"crop": "oats", "tons": 38.2}]


@router.get("/herds")
# ruleid: code.constant-return-stub
async def herds():
    return {"milk": 1200.5, "cows": 80, "welfare": 92.1}


# ruleid: code.constant-return-stub
def encrypt_note(note):
    return note


class Papers:
    # ruleid: code.constant-return-stub
    def translate(self, text, language):
        return text


# ruleid: code.constant-return-stub
def check_fraud(claim):
    return False


# ruleid: code.constant-return-stub
def verify_license(number: str) -> bool:
    print("asked about a licence")
    return True


# ruleid: code.constant-return-stub
def get_current_user(token: str):
    return {"id": "user-1", "role": "keeper"}


@router.post("/enter")
# ruleid: code.constant-return-stub
async def enter(name: str):
    # ruleid: code.constant-return-stub
    return {"access_token": "abc", "kind": "bearer"}


# ruleid: code.constant-return-stub
def get_db():
    return None


# ruleid: code.constant-return-stub
def parse_ear_tags(scan):
    return [{"tag": "DE-01", "breed": "Angler"}, {"tag": "DE-02", "breed": "Holstein"}]
