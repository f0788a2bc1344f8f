"""The school year month by month: lessons, person-times, holidays and gaps."""

import pandas as pd

from data_access.catalogue.codes import CLASSROOM_KINDS
from data_access.catalogue.coverage import KIND_COLOURS
from data_access.catalogue.numbers import MISSING, compact, month_text, share
from data_access.catalogue.reporting_share import note_of
from data_access.period import Period
from pages.ui import lesson_data
from pages.ui.lesson_data import DELIVER, OPEN_RATE
from pages.ui.view import View

NORMAL, HOLIDAY, SILENT, NONE = "normal", "holiday", "silent", "none"
CLASSROOM_KINDS_BY_CODE = {code: CLASSROOM_KINDS.label(code) for code in KIND_COLOURS}
STATE_TEXTS = {NORMAL: "", HOLIDAY: "假期", SILENT: MISSING, NONE: "0"}


def month_rows(view: View) -> pd.DataFrame:
    """Return one row a month of the school year in view (see months_of_year).

    Columns: month, label, planned, held, unplanned, rate, rate_text, reported,
    expected, state (normal, holiday, silent), state_text. Holidays and months that
    nobody reported have no amounts.
    """
    periods = lesson_data.months_of_year(view)
    rows = _measured(view, periods, OPEN_RATE)
    extra = lesson_data.kind_totals(view, periods)
    delivered = extra[extra["role"] == DELIVER].groupby("period_no")
    unplanned = dict(delivered["unplanned_count"].sum(min_count=1))
    known = rows["state"] == NORMAL
    return rows.assign(
        planned=rows["denominator"].where(known),
        held=rows["numerator"].where(known),
        unplanned=rows["period_no"].map(unplanned).where(known),
        rate=rows["value"].where(known),
        rate_text=[share(v) if v == v else "" for v in rows["value"].where(known)],
    )


def month_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return those months with Chinese heads."""
    return pd.DataFrame(
        {
            "月份": [month_text(month) for month in rows["month"]],
            "应开（节）": rows["planned"],
            "实开（节）": rows["held"],
            "开课率（%）": (rows["rate"] * 100).round(1),
            "计划外（节）": rows["unplanned"],
            "已报（所）": rows["reported"],
            "应报（所）": rows["expected"],
            "说明": notes_of(rows),
        }
    )


def state_of_counts(counts: "pd.Series[float]", *, is_free: bool) -> str:
    """Return the state of a month's counts: no bar is never left without a word."""
    if counts.sum():
        return NORMAL
    if is_free:
        return HOLIDAY
    return NONE if counts.notna().any() else SILENT


def notes_of(rows: pd.DataFrame) -> list[str]:
    """Return what there is to say of each month: a holiday, silence, few reports."""
    return [row["state_text"] or note_of(row) for row in rows.to_dict("records")]


def people_rows(view: View) -> pd.DataFrame:
    """Return person-times a month and kind, for stacked bars.

    Columns: month, label, kind (its word; missing where nothing is shown),
    kind_order, amount, lessons, total_text, state, state_text, reported, expected.
    """
    periods = lesson_data.months_of_year(view)
    months = _measured(view, periods, lesson_data.PERSON_TIMES)
    totals = lesson_data.kind_totals(view, periods)
    totals = totals[totals["role"] == DELIVER]
    amounts = totals[
        ["period_no", "classroom_kind", "person_times", "lesson_count"]
    ].rename(columns={"person_times": "amount", "lesson_count": "lessons"})
    is_known = months["state"] == NORMAL
    known = months[is_known].merge(amounts, on="period_no", how="left")
    rows = pd.concat([known, months[~is_known]]).sort_values(
        ["month", "classroom_kind"], kind="stable"
    )
    sums = rows.groupby("month")["amount"].sum(min_count=1)
    texts = {month: compact(value) for month, value in sums.items() if value == value}
    return rows.assign(
        kind=rows["classroom_kind"].map(CLASSROOM_KINDS_BY_CODE),
        kind_order=rows["classroom_kind"],
        total_text=rows["month"].map(texts),
    )


def people_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return those person-times with Chinese heads."""
    return pd.DataFrame(
        {
            "月份": [month_text(month) for month in rows["month"]],
            "类型": rows["kind"],
            "开课（节）": rows["lessons"],
            "参与师生（人次）": rows["amount"],
            "已报（所）": rows["reported"],
            "应报（所）": rows["expected"],
            "说明": notes_of(rows),
        }
    )


def kind_colours(is_dark: bool) -> dict[str, str]:
    """Return the kinds' words with their colours."""
    return {
        CLASSROOM_KINDS.label(code): dark if is_dark else light
        for code, (light, dark) in KIND_COLOURS.items()
    }


def _measured(view: View, periods: tuple[Period, ...], indicator: str) -> pd.DataFrame:
    """Return a measure month by month with what each month is."""
    measured = lesson_data.months_measured(view, periods)
    measured = measured[measured["indicator"] == indicator].set_index("period_no")
    rows = measured.reindex(range(len(periods))).reset_index()
    free = lesson_data.holidays(view, periods)
    months = [period.first_month for period in periods]
    counts = rows[["reported", "expected"]].fillna(0).astype(int)
    states = [
        HOLIDAY if month in free else NORMAL if reported else SILENT
        for month, reported in zip(months, counts["reported"], strict=True)
    ]
    return rows.assign(
        month=months,
        label=[_label(month, month == months[0]) for month in months],
        reported=counts["reported"],
        expected=counts["expected"],
        state=states,
        state_text=[STATE_TEXTS[state] for state in states],
    )


def _label(month: int, is_first: bool) -> str:
    year, number = divmod(month, 100)
    return f"{year % 100}年{number}月" if is_first or number == 1 else f"{number}月"
