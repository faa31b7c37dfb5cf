"""Words that only look like asides."""


def build(form, frame):
    # ok: code.placeholder-comment
    # Placeholder text, shown until something is typed
    form.hint = "Name"
    # ok: code.placeholder-comment
    # Synthetic minority oversampling
    frame = oversample(frame)
    # ok: code.placeholder-comment
    # Never use this in production
    form.debug = False
    # ok: code.placeholder-comment
    # The index would use too much memory
    form.index = None
    # ok: code.placeholder-comment
    # Replace in the template
    return form.render()


def enqueue(job, queue):
    # ok: code.placeholder-comment
    # Leave out what a job started itself (would be a loop)
    if job.parent == job.id:
        return
    queue.push(job)
