class Patterns:
    # ruleid: code.constant-return-stub
    def _detect_flag(self, rows):
        """Detect a flag."""
        if len(rows) < 50:
            return False
        # Simplified detection logic
        return False


# ruleid: code.constant-return-stub
def make_clip(theme, length):
    """Placeholder for clip generation."""
    log_warning("clips are not written yet")
    return {"text": f"Clip about {theme}", "length": length}


def start_check(store, key):
    row = store.get(key)
    if row is None:
        raise KeyError(key)
    # TODO: Implement the check
    # It reads the rows and compares them
    log.info("check requested")
    # ruleid: code.constant-return-stub
    return {"message": "Check started", "id": "check_1"}


# ruleid: code.constant-return-stub
async def reset_breakers():
    try:
        # TODO: Reset the breakers
        log.info("resetting")
        return {"status": "reset"}
    except Exception as error:
        raise RuntimeError(error)


class Trainer:
    # ruleid: code.constant-return-stub
    def _improvement(self):
        """Compare the models."""
        return {
            "accuracy": random.uniform(0.7, 0.9),
            "gain": round(random.uniform(0.02, 0.08), 2),
        }


@strawberry.type
class Contract:
    name: str

    @strawberry.field
    # ruleid: code.constant-return-stub
    async def findings(self, info) -> list["Finding"]:
        """Findings of the contract."""
        return []


@router.post("/files")
# ruleid: code.constant-return-stub
async def upload_file_stub(user, file):
    name = file.filename
    return Uploaded(message="uploaded", file_id="file_1", filename=name)


# ruleid: code.constant-return-stub
def export_moorings():
    """Export the moorings (placeholder - needs to be generated)."""
    return []


# ruleid: code.constant-return-stub
async def strike_notice(notice_id: str, keeper=None):
    """Take a notice off the board."""
    try:
        # TODO: Update notice status in database
        logger.info(f"Notice {notice_id} taken off by {keeper.id}")
        return NoticeAnswer(success=True, notice_id=notice_id)
    except Exception as error:
        logger.error(f"Notice: {error}")
        raise HTTPException(status_code=500)
