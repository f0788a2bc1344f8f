"""A job that makes the filled templates of many schools as one archive."""

import time
from typing import Any

from data_access.databases import data_version, open_store, reading
from data_access.jobs.folders import Job
from data_access.jobs.telling_progress import StateProgress
from data_access.messages.commands import LINES
from data_access.period import month_period
from data_access.returns.file_names import safe_name
from data_access.returns.school_templates import write_all_templates


def make_templates(job: Job, progress: StateProgress) -> dict[str, Any]:
    """Write the archive into the job's downloads; return what was made.

    Raises:
        ScopeUnknown: there is no such area any more.
    """
    wanted, engine = job.order.templates, open_store()
    assert wanted is not None
    started = time.perf_counter()
    with reading(engine) as connection:
        version = data_version(connection)
    scope = wanted.name or LINES["all_schools"]
    month = month_period(wanted.month).key
    name = safe_name(LINES["templates_name"].format(scope=scope, month=month), ".zip")
    job.returns.mkdir(exist_ok=True, mode=0o700)
    # Under its name only when it is whole.
    aside = job.folder / "templates.tmp"
    count = write_all_templates(
        engine, wanted.area, wanted.sheet_ids, wanted.month, aside, progress
    )
    aside.replace(job.returns / name)
    seconds = time.perf_counter() - started
    return {"count": count, "seconds": round(seconds, 1), "data_version": version}
