"""Figures that only an area has: weeks of its calendar, pupils tested, platforms."""

from collections.abc import Mapping

import pandas as pd

from data_access.catalogue.codes import ASSESSMENT_KINDS, BUILD_STAGES, STAGES
from data_access.catalogue.numbers import month_text, plain, share
from data_access.queries.weekly_host import weekly_host
from pages.ui import cached, use_data
from pages.ui.derived_value import Answer, Derived
from pages.ui.view import View

MOST_TESTS = 3
WITHHELD = "人数少，不显示"


def _weekly_host(view: View) -> Derived | None:
    key = (view.scope, view.period, view.node.area_id)
    host = cached.remember(
        "weekly-host", key, lambda: weekly_host(cached.store(), *key)
    )
    if host.value is None:
        return None
    return Derived(host.value, host.reported, host.expected)


def _tested(view: View) -> Derived | None:
    return _newest_tests(view, "tested_count")


def _passed(view: View) -> Derived | None:
    return _newest_tests(view, "pass_rate")


def _newest_tests(view: View, column: str) -> Derived | None:
    """Tell each test of the newest day: they are neither added up nor ranked."""
    rows = use_data.assessments_of(view)
    if rows.empty:
        return None
    newest = rows[rows["assessed_date"] == rows["assessed_date"].iloc[0]]
    words = [
        _test_words(row, column) for row in newest.head(MOST_TESTS).to_dict("records")
    ]
    more = f"等{len(newest)}项" if len(newest) > MOST_TESTS else ""
    day = pd.Timestamp(newest["assessed_date"].iloc[0])
    text = month_text(day.year * 100 + day.month) + "；".join(words) + more
    return Derived(float(newest[column].iloc[0]), text=text)


def _test_words(row: dict[str, object], column: str) -> str:
    kind = ASSESSMENT_KINDS.label(str(row["assessment_kind"]))
    name = f"{kind}（{STAGES.label(str(row['stage']))}）"
    value = float(str(row[column]))
    if value != value:
        return f"{name}{WITHHELD}"
    return name + (share(value) if column == "pass_rate" else f"{plain(value)}人")


def _registered(view: View) -> Derived | None:
    """Count the platforms of the registry by how far they are built."""
    stages = use_data.registry()["build_stage"]
    counts = {code: int((stages == code).sum()) for code in BUILD_STAGES.labels}
    words = [f"{BUILD_STAGES.label(code)}{n}个" for code, n in counts.items() if n]
    return Derived(float(len(stages)), text="、".join(words)) if words else None


AREA_ANSWERS: Mapping[str, Answer] = {
    "c3_weekly_host": _weekly_host,
    "assess_tested_count": _tested,
    "assess_pass_rate": _passed,
    "plat_registered": _registered,
}
