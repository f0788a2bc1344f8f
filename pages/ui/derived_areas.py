"""Figures that only an area has: weeks of its calendar, pupils tested, platforms."""

from collections.abc import Mapping

import pandas as pd

from data_access.catalogue.codes import ASSESSMENT_KINDS, BUILD_STAGES, STAGES
from data_access.catalogue.numbers import month_text, plain, share
from data_access.queries.provenance import tables_of
from data_access.queries.weekly_host import PER_ROOM, weekly_host
from pages.ui import cached, use_data
from pages.ui.derived_value import Answer, Derived
from pages.ui.origin import origin_of_tables
from pages.ui.view import View

MOST_TESTS = 3
WITHHELD = "人数少，不显示"
REGISTRY_ORIGIN = "数据截至：登记表现状　来源：平台名录表"


def _weekly_host(view: View) -> Derived | None:
    key = (view.scope, view.period, view.node.area_id)
    host = cached.remember(
        "weekly-host", key, lambda: weekly_host(cached.store(), *key)
    )
    if host.value is None:
        return None
    halves = (
        f"**分子**　专递课堂：{plain(host.lessons)}节",
        f"**分母**　主讲教室：{plain(host.rooms)}间 × 教学周：{plain(host.weeks, 1)}周",
    )
    origin = origin_of_tables(tables_of((PER_ROOM,)), view.period).line
    counts = host.reported, host.expected
    return Derived(host.value, *counts, halves=halves, origin=origin)


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
    records = newest.to_dict("records")
    words = [_test_words(row, column) for row in records[:MOST_TESTS]]
    more = f"等{len(newest)}项" if len(newest) > MOST_TESTS else ""
    day = pd.Timestamp(newest["assessed_date"].iloc[0])
    month = month_text(day.year * 100 + day.month)
    text = month + "；".join(words) + more
    areas = int(newest["area_count"].max())
    if areas:
        text += f"（{areas}个下级区域合计）"
    return Derived(
        float(newest[column].iloc[0]),
        text=text,
        brief=f"{month}{len(newest)}项",
        halves=tuple(_test_halves(row) for row in records),
        origin=origin_of_tables(use_data.SOURCES["assessments"], view.period).line,
    )


def _name_of(row: Mapping[str, object]) -> str:
    kind = ASSESSMENT_KINDS.label(str(row["assessment_kind"]))
    return f"{kind}（{STAGES.label(str(row['stage']))}）"


def _test_words(row: Mapping[str, object], column: str) -> str:
    value = float(str(row[column]))
    if value != value:
        return f"{_name_of(row)}{WITHHELD}"
    return _name_of(row) + (
        share(value) if column == "pass_rate" else f"{plain(value)}人"
    )


def _test_halves(row: Mapping[str, object]) -> str:
    """Say both halves of one test: how many passed, of how many."""
    passed, tested = (
        float(str(row[name])) for name in ("passed_count", "tested_count")
    )
    if passed != passed or tested != tested:
        return f"**{_name_of(row)}**　{WITHHELD}"
    return (
        f"**{_name_of(row)}**　分子：合格{plain(passed)}人　分母：参测{plain(tested)}人"
    )


def _registered(view: View) -> Derived | None:
    """Count the platforms of the registry by how far they are built."""
    stages = use_data.registry()["build_stage"]
    counts = {code: int((stages == code).sum()) for code in BUILD_STAGES.labels}
    words = [f"{BUILD_STAGES.label(code)}{n}个" for code, n in counts.items() if n]
    if not words:
        return None
    halves = (f"**合计**　名录共{len(stages)}个平台：{'、'.join(words)}",)
    return Derived(
        float(len(stages)),
        text="、".join(words),
        brief=f"{len(stages)}个",
        halves=halves,
        origin=REGISTRY_ORIGIN,
    )


AREA_ANSWERS: Mapping[str, Answer] = {
    "c3_weekly_host": _weekly_host,
    "assess_tested_count": _tested,
    "assess_pass_rate": _passed,
    "plat_registered": _registered,
}
