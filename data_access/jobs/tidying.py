"""Old jobs leave: files that schools sent are not kept longer than needed."""

import os
import shutil
import time

from data_access.errors import SettingInvalid
from data_access.jobs.folders import all_jobs

KEEP_DAYS = 30
_SETTING = "ZHIJIAO_IMPORT_KEEP_DAYS"
_DAY = 86_400.0


def keep_days() -> float:
    """Return for how many days the files received are kept.

    Raises:
        SettingInvalid: the setting is no number of days.
    """
    text = os.environ.get(_SETTING)
    if not text:
        return KEEP_DAYS
    try:
        days = float(text)
    except ValueError:
        days = -1.0
    if not 0 <= days < float("inf"):
        raise SettingInvalid("setting_invalid", name=_SETTING, value=text, allowed="≥0")
    return days


def tidy(now: float | None = None) -> int:
    """Remove jobs that ended, or were left undecided, too long ago; say how many."""
    oldest = (now or time.time()) - keep_days() * _DAY
    removed = 0
    for job in all_jobs():
        state = job.state()
        touched = job.folder.stat().st_mtime
        if not state.is_running and max(touched, state.finished) < oldest:
            shutil.rmtree(job.folder, ignore_errors=True)
            removed += 1
    return removed
