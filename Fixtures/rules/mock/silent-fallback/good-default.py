class Bench:
    # Nothing falls back on it.
    # ok: mock.silent-fallback
    def default_reading(self):
        return {"temperature": 21.5, "humidity": 72}


def statistics(project, language):
    try:
        return LanguageStatistics(project.languages[language])
    except KeyError:
        # ok: mock.silent-fallback
        return DummyStatistics(language)


def session(keep):
    # ok: mock.silent-fallback
    return Session(jar=None if keep else web.DummyCookieJar())


def preview(project, config):
    try:
        return complete(config)
    except ValueError:
        # ok: mock.silent-fallback
        return project.get_sample_task(config)
