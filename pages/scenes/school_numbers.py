"""A school's own figures for a wall: what it has and does, without a judgement."""

from typing import Any

import pandas as pd

from data_access.catalogue.boards import BOARDS, POINTS, RESOURCES, Board
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import plain, unit_text, value_text
from data_access.period import Period, PeriodKind, period_of
from data_access.request import MeasureRequest
from pages.scenes.tiles import Number
from pages.ui import bandwidth_data, board_data, cached, record_data
from pages.ui.bandwidth_words import bandwidth_text
from pages.ui.record_data import SchoolView
from pages.ui.view import newest_period

PUPILS = "base_students"
TABLES = ("network_snapshot", "lesson_month", "award_month", "school_year_base")
ZEROS = ("0", "0.0", "0M")
WAY = "口径：课、获奖和资源按学年累计，带宽和学生数为最近一次填报"


def school_view(school: dict[str, Any], period: Period) -> SchoolView:
    """Return a school as the view that its figures are counted in."""
    node = cached.tree().get(int(school["area_id"]))
    return SchoolView(node, period, newest_period(), school_id=int(school["school_id"]))


def numbers_of(view: SchoolView) -> list[Number]:
    """Return bandwidth, pupils, lessons, awards and resources; unknown is 未报送.

    A school is shown for what it does: a zero is left out, not put on a wall.
    """
    year = period_of(view.period.last_month, PeriodKind.SCHOOL_YEAR)
    found = [
        Number("签约带宽", _bandwidth(view)),
        _pupils(view),
        _lessons(view, year),
        _board("本学年获奖积分", BOARDS[POINTS], view, year),
        _board("本学年上传资源", BOARDS[RESOURCES], view, year),
    ]
    return [one for one in found if one.value not in ZEROS]


def _bandwidth(view: SchoolView) -> str:
    rows = bandwidth_data.contracted(view.scope, view.period).to_dict("records")
    found = rows[0] if rows else {"low": None, "high": None}
    return bandwidth_text(found["low"], found["high"])


def _pupils(view: SchoolView) -> Number:
    indicator = INDICATORS[PUPILS]
    rows = cached.measures(MeasureRequest((PUPILS,), (view.period,), view.scope))
    value = float(rows["value"].iloc[0]) if len(rows) else None
    return _number(
        indicator.short_label, value_text(indicator, value), unit_text(indicator)
    )


def _lessons(view: SchoolView, year: Period) -> Number:
    """Return the lessons held or received; who reported none has none."""
    rows = record_data.history("lesson_history", view.school_id)
    within = rows[rows["month"].between(year.first_month, year.last_month)]
    sums = within[["lesson_count", "received_count"]].sum()
    known = not within.empty or _has_reported(view, year)
    value = float(sums.sum()) if known else None
    return _number("本学年三个课堂", plain(value), "节次")


def _has_reported(view: SchoolView, year: Period) -> bool:
    rows: pd.DataFrame = record_data.within("submissions", view.school_id, year)
    return bool(rows["counts_as"].isin(["lesson_month", "lesson_report"]).any())


def _board(label: str, board: Board, view: SchoolView, year: Period) -> Number:
    rows = board_data.board_rows(board, MeasureRequest((), (year,), view.scope))
    amount = rows["amount"].iloc[0] if len(rows) else None
    return _number(label, plain(amount, board.decimals), board.unit)


def _number(label: str, value: str, unit: str) -> Number:
    return Number(label, value, unit if any(c.isdigit() for c in value) else "")
