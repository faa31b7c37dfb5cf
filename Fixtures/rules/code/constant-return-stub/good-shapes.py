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


# ok: code.constant-return-stub
def package_of(): return {
        "jwt": "PyJWT",
        "berth_000": "harbour-berth-number-000",
        "berth_001": "harbour-berth-number-001",
        "berth_002": "harbour-berth-number-002",
        "berth_003": "harbour-berth-number-003",
        "berth_004": "harbour-berth-number-004",
        "berth_005": "harbour-berth-number-005",
        "berth_006": "harbour-berth-number-006",
        "berth_007": "harbour-berth-number-007",
        "berth_008": "harbour-berth-number-008",
        "berth_009": "harbour-berth-number-009",
        "berth_010": "harbour-berth-number-010",
        "berth_011": "harbour-berth-number-011",
        "berth_012": "harbour-berth-number-012",
        "berth_013": "harbour-berth-number-013",
        "berth_014": "harbour-berth-number-014",
        "berth_015": "harbour-berth-number-015",
        "berth_016": "harbour-berth-number-016",
        "berth_017": "harbour-berth-number-017",
        "berth_018": "harbour-berth-number-018",
        "berth_019": "harbour-berth-number-019",
        "berth_020": "harbour-berth-number-020",
        "berth_021": "harbour-berth-number-021",
        "berth_022": "harbour-berth-number-022",
        "berth_023": "harbour-berth-number-023",
        "berth_024": "harbour-berth-number-024",
        "berth_025": "harbour-berth-number-025",
        "berth_026": "harbour-berth-number-026",
        "berth_027": "harbour-berth-number-027",
        "berth_028": "harbour-berth-number-028",
        "berth_029": "harbour-berth-number-029",
        "berth_030": "harbour-berth-number-030",
        "berth_031": "harbour-berth-number-031",
        "berth_032": "harbour-berth-number-032",
        "berth_033": "harbour-berth-number-033",
        "berth_034": "harbour-berth-number-034",
        "berth_035": "harbour-berth-number-035",
        "berth_036": "harbour-berth-number-036",
        "berth_037": "harbour-berth-number-037",
        "berth_038": "harbour-berth-number-038",
        "berth_039": "harbour-berth-number-039",
        "berth_040": "harbour-berth-number-040",
        "berth_041": "harbour-berth-number-041",
        "berth_042": "harbour-berth-number-042",
        "berth_043": "harbour-berth-number-043",
    }
