"""The sections of a school's record about the three classrooms."""

import pandas as pd

from data_access.catalogue.codes import NOT_HELD_REASONS, ROLES, SUBJECTS
from data_access.catalogue.numbers import plain
from data_access.period import add_months
from pages.ui import record_data
from pages.ui.record_data import SchoolView
from pages.ui.record_section import BARS, MONTHS_SHOWN, Section, short_month
from pages.ui.record_tables import partner_table, subject_table

NO_ROLE = "none"


def lessons(view: SchoolView) -> Section:
    """Return lessons by month and role in the last two years."""
    rows = record_data.history("lesson_history", view.school_id)
    first = add_months(view.period.last_month, 1 - MONTHS_SHOWN)
    recent = rows[rows["month"].between(first, view.period.last_month)]
    # A report of zero names no role: it is a zero in the role the school has.
    named = recent.loc[recent["role"] != NO_ROLE, "role"]
    own_role = named.mode().iloc[0] if len(named) else "deliver"
    recent = recent.assign(role=recent["role"].replace(NO_ROLE, own_role))
    sums = recent.groupby(["month", "role"], as_index=False)["lesson_count"].sum()
    points = pd.DataFrame(
        {
            "x": sums["month"].map(short_month),
            "series": sums["role"].map(ROLES.label),
            "value": sums["lesson_count"],
        }
    )
    table = points.rename(
        columns={"x": "月份", "series": "角色", "value": "课堂（节）"}
    )
    totals = sums.groupby("role")["lesson_count"].sum()
    parts = [
        f"{ROLES.label(role)}{plain(float(count))}节"
        for role, count in totals.items()
        if count
    ]
    title = f"近两年三个课堂{'、'.join(parts)}" if parts else "近两年没有三个课堂记录"
    return Section(
        "lessons",
        title,
        table.iloc[::-1],
        ("lesson_month",),
        "近两年没有报送三个课堂；没有开课也请报“零”。",
        points,
        BARS,
        "课堂（节）",
    )


def partners(year: SchoolView) -> Section:
    """Return the partner schools of the school year."""
    rows = record_data.within("partners", year.school_id, year.period)
    count = rows["partner_id"].nunique()
    title = f"今年与{count}所学校结对上课" if count else "今年还没有结对上课"
    empty = "今年没有逐节记录的结对课堂（只有月报合计时看不出对方学校）。"
    return Section("partners", title, partner_table(rows), ("lesson_month",), empty)


def subjects(year: SchoolView) -> Section:
    """Return subjects of the school year, and which of the needed ones are filled."""
    taught = record_data.within("lesson_subjects", year.school_id, year.period)
    needs = record_data.within("subject_needs", year.school_id, year.period)
    filled = needs[needs["lesson_count"] > 0]["subject"].nunique()
    wanted = needs["subject"].nunique()
    held = taught[taught["lesson_count"] > 0]["subject"].nunique()
    title = f"今年有{held}门学科上过三个课堂" if held else "今年没有分学科的课堂记录"
    if wanted:
        title = f"开不齐的{wanted}门学科，专递课堂补上{filled}门"
    return Section(
        "subjects",
        title,
        subject_table(taught, needs),
        ("lesson_month", "subject_need"),
        "今年没有分学科的课堂记录，也没有登记开不齐的学科。",
    )


def not_held(year: SchoolView) -> Section:
    """Return the lessons that were planned and not held, with their reasons."""
    rows = record_data.within("lessons_not_held", year.school_id, year.period)
    table = pd.DataFrame(
        {
            "学科": rows["subject"].map(SUBJECTS.label),
            "未开原因": [
                NOT_HELD_REASONS.label(r) if isinstance(r, str) else "没有填原因"
                for r in rows["not_held_reason"]
            ],
            "节数": rows["lesson_count"],
            "从": [str(day)[:10] for day in rows["first_date"]],
            "到": [str(day)[:10] for day in rows["last_date"]],
        }
    )
    total = int(rows["lesson_count"].sum())
    title = f"今年有{total}节没有开" if total else "今年没有登记未开的课"
    return Section("not-held", title, table, ("lesson_month",), "没有登记未开的课。")
