"""What is graded lower, and what is none."""


def tracked(conn):
    try:
        return conn.execute("select id, total from invoices").fetchall()
    except Exception:
        # ruleid: py.return-empty-on-error
        return []


def marked(conn):
    try:
        return conn.execute("select id from invoices").fetchall(), 1
    except Exception:
        # ruleid: py.return-empty-on-error
        return [], None


async def handed_over(store, pool):
    try:
        return await in_thread(store.search, pool)
    except Exception as error:
        logger.error("search failed: %s", error)
        # ruleid: py.return-empty-on-error
        return []


async def asked(model, text):
    try:
        return await judge(model, text)
    except Exception as error:
        logger.error("judge failed: %s", error)
        # ruleid: py.return-empty-on-error
        return {}


def selected(index):
    try:
        return index.search("*")
    except Exception as error:
        if "not_found" in repr(error):
            logger.info("no index yet")
            # ok: py.return-empty-on-error
            return []
        raise


def refused(pages, page):
    try:
        return pages.query(page)
    except Exception as error:
        if error.code in (400, 404):
            logger.info("page is not shared")
            # ok: py.return-empty-on-error
            return {"pages": [], "next": None}
        raise


def ahead(self):
    try:
        return list(self.repo.iter_commits("origin/main..main"))
    except Exception:
        # ruleid: py.return-empty-on-error
        return []


def thumbnail(blob):
    try:
        return shrink(blob)
    except Exception:
        # ruleid: py.return-empty-on-error
        return None
