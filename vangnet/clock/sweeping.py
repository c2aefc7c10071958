"""Jobs whose worker died: taken off the queue, because the next round does their work anyway."""

from __future__ import annotations

from procrastinate.contrib.django import app
from procrastinate.jobs import Status

QUIET_SECONDS = 30


async def sweep() -> int:
    """End jobs that a dead worker left behind. Returns how many."""
    stalled = await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=QUIET_SECONDS)
    count = 0
    for one in stalled:
        await app.job_manager.finish_job(one, status=Status.FAILED, delete_job=True)
        count += 1
    return count


@app.periodic(cron="* * * * * */30")
@app.task(name="sweep", queueing_lock="sweep")
async def sweep_regularly(timestamp: int) -> int:
    """The sweeper as a job: without a lock on running, so that a dead sweeper stops nobody."""
    return await sweep()
