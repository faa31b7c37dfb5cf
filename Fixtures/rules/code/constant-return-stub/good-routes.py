from fastapi import APIRouter

router = APIRouter()


@router.get("/")
# ok: code.constant-return-stub
async def root():
    return {"message": "Welcome to the shop's endpoint"}


@router.post("/logout")
# ok: code.constant-return-stub
async def logout():
    return {"message": "Session cleared"}


@router.put("/models/{model_id}/limits")
# ok: code.constant-return-stub
async def update_limits(model_id: str, limits: Limits):
    store.save(model_id, limits)
    return {"model": model_id, "limits": {"low": limits.low}}


@router.get("/phases")
# ok: code.constant-return-stub
async def phases():
    return {"phases": store.phases(), "message": "phase 2 of 4"}


@router.post("/old")
# ok: code.constant-return-stub
async def old():
    return {"error": "This endpoint moved, use the new one"}


class Ward:
    # ok: code.constant-return-stub
    def simulate_flow(self, patients):
        """Simulates running a model of the ward over a day."""
        return [self.step(patient) for patient in patients]
