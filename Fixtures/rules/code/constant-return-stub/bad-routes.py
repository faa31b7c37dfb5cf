from fastapi import APIRouter

router = APIRouter()


@router.get("/features")
# ruleid: code.constant-return-stub
async def list_features():
    return {"data": [], "message": "Features endpoint - Sprint 2"}


@router.post("/models")
# ruleid: code.constant-return-stub
async def create_model():
    """Create a model."""
    return {"message": "Model creation endpoint - to be implemented"}


@router.put("/models/{model_id}/limits")
# ruleid: code.constant-return-stub
async def update_limits(model_id: str, limits: Limits):
    """Update the limits of a model."""
    return {"model": model_id, "limits": {"low": limits.low, "high": limits.high}}


@router.post("/train")
# ruleid: code.constant-return-stub
async def train():
    return {"message": "Training started"}


def answer(kind):
    if kind == "metrics":
        # ruleid: code.constant-return-stub
        return {"kind": kind, "data": "placeholder_metrics_data"}
    return load(kind)


class Depth:
    # ruleid: code.constant-return-stub
    def run(self, image):
        """Simulates running a depth model."""
        height, width = image.shape[:2]
        return grid(height, width)
