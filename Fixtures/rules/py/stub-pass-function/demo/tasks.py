from celery import shared_task


# ok: py.stub-pass-function
@shared_task
def calm_sea():
    pass
