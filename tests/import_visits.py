"""A visit to 数据导入: opened, waited for, read."""

import time

from streamlit.testing.v1 import AppTest

from data_access.jobs.folders import all_jobs
from tests.opening import app_at
from tests.page_text import english, texts

PATIENCE = 120  # seconds that a job may take


def visited() -> AppTest:
    """Open the page."""
    return app_at("data_import").run()


def settled(app: AppTest) -> AppTest:
    """Wait until the job has ended, then look again."""
    deadline = time.monotonic() + PATIENCE
    while any(job.state().is_running for job in all_jobs()):
        assert time.monotonic() < deadline
        time.sleep(0.2)
    return app.run()


def text_of(app: AppTest) -> str:
    """Read the page; it is all in Chinese and shows no traceback."""
    assert not app.exception, app.exception[0].value
    found = texts(app)
    assert not {word for part in found for word in english(part)}
    return "\n".join(found)
