# Lower grades: what None stands for is told, or why stands beside the line of the log.
def reading(buoy, text):
    """The depth in the text. Returns None when there is none or the text cannot be read."""
    if not text:
        return None
    try:
        found = buoy.index.look_up(text)
        return found.depth
    except Exception:
        # ruleid: py.return-empty-on-error
        return None


def likenesses(buoy, session):
    try:
        return session.query(buoy).all()
    except Exception:
        # The index of the buoys breaks when one of them is renamed,
        # until it is built again in the next night.
        logger.warning("no index")
        # ruleid: py.return-empty-on-error
        return []
