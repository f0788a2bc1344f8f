"""Sentences of the page of the teachers."""

import pandas as pd

from data_access.catalogue.codes import STAGES
from data_access.catalogue.numbers import plain, share
from data_access.catalogue.reporting_share import reported_words
from data_access.catalogue.teachers import (
    HELPER_HOURS,
    HELPER_PERSONS,
    HELPER_SESSIONS,
    SMALLEST_GROUP,
)
from data_access.messages.ways import TO_FILL_IN
from pages.ui.view import View, period_text

PART_LABELS = {
    "hours": "学时与测评",
    "helpers": "互助小组",
    "events": "培训活动",
    "results": "骨干、晒课与荣誉",
}
NO_DATA = (
    f"还没有教师名册和培训数据。请学校填报“教师名册”“教师培训学时”两张表：{TO_FILL_IN}"
)
ALL = "all"
STAGE_LABELS = {
    ALL: "全部学段",
    **{code: STAGES.label(code) for code in STAGES.labels if code != "unsplit"},
}
COUNTS = {"tea_training_sessions": "培训场次", "tea_training_persons": "培训人次"}
NO_HELPERS = (
    "这个范围本学年没有登记互助小组成员。学校在“互助小组任务”表里每名成员填一行："
    f"{TO_FILL_IN}"
)
HELPER_SCHOOLS = (
    "还差得多的在前；点一行打开学校档案。任务线：专题培训不少于"
    f"{HELPER_SESSIONS}次、培训不少于{HELPER_HOURS}课时、"
    f"不少于{HELPER_PERSONS}人次，本学年内完成。"
)
ONLY_FEW = f"往下每处的互助小组成员都不足{SMALLEST_GROUP}人，不单列；合计见左边的图。"
OF_STAGE = (
    "学段按学校分：有这个学段的学校都计入；一贯制学校的教师不分学段，"
    "在它的每个学段里都计，所以各学段不能相加。"
)
PRIVACY = (
    "教师只有编号，不收姓名；页面最细到学校，"
    f"不足{SMALLEST_GROUP}名教师的学校不列结果。"
)
TOO_FEW = f"不足{SMALLEST_GROUP}人，不单列"
LINES = {
    "tea_helper_session_rate": f"专题培训不少于{HELPER_SESSIONS}次",
    "tea_helper_hours_rate": f"培训不少于{HELPER_HOURS}课时",
    "tea_helper_persons_rate": f"培训不少于{HELPER_PERSONS}人次",
    "tea_helper_task_rate": "三项都完成",
}


def privacy(stage: str) -> str:
    """Say what is never told, and how a stage is counted where one is chosen."""
    return PRIVACY if stage == ALL else f"{OF_STAGE}{PRIVACY}"


def hours_title(row: dict[str, float], stage: str = ALL) -> str:
    """Say how many of those due have their hours."""
    first = "" if stage == ALL else f"{STAGES.label(stage)}学段："
    return f"{first}{_hours(row)}"


def _hours(row: dict[str, float]) -> str:
    if row["value"] != row["value"]:
        return "没有学校同时报送教师名册和2.0工程学时"
    missing = row["denominator"] - row["numerator"]
    due, done = plain(row["denominator"]), plain(row["numerator"])
    counts = f"{due}名应训教师，{done}名满25＋25学时"
    rest = f"，还差{plain(missing)}名" if missing else "，全部达标"
    return f"{counts}（{share(row['value'])}）{rest}"


def spread_title(counts: pd.DataFrame) -> str:
    """Say how many schools are there already, without naming any."""
    full = int(counts.loc[counts["key"] == "full", "value"].sum())
    known = int(
        counts.loc[counts["key"].isin(["full", "high", "mid", "low"]), "value"].sum()
    )
    return f"能算出结果的{known:,}所学校里，{full:,}所全员达标"


def helper_title(row: dict[str, float]) -> str:
    """Say how the members of the helper group stand in their year."""
    members, done = row["denominator"], row["numerator"]
    return f"本学年互助小组{plain(members)}名成员，{plain(done)}名三项任务都完成"


def helper_schools_title(rows: pd.DataFrame) -> str:
    """Say how many schools have helpers, and where all of them are done."""
    known = rows[~rows["is_small"]]
    done = int((known["left"] == 0).sum())
    small = len(rows) - len(known)
    if known.empty:
        return f"{len(rows):,}所学校有互助小组成员，每所都{TOO_FEW}"
    more = f"；另有{small:,}所成员{TOO_FEW}" if small else ""
    return (
        f"{len(rows):,}所学校有互助小组成员，能列的{len(known):,}所里"
        f"{done:,}所全部完成{more}"
    )


def kinds_title(rows: pd.DataFrame, view: View) -> str:
    """Say how many trainings of the three kinds there were in the period."""
    when = period_text(view.period)
    sessions, persons = rows["session_count"].sum(), rows["person_times"].sum()
    if not sessions:
        return f"{when}没有登记培训活动"
    return f"{when}三训{plain(sessions)}场、{plain(persons)}人次"


def kinds_note(rows: pd.DataFrame) -> str:
    """Say what person-times are, and how many events left theirs blank."""
    blank = int(rows["unstated_count"].sum())
    more = f"另有{blank:,}次活动没有填人次，没有计入。" if blank else ""
    return f"三训：干部、班子、学科教师培训；人次不去重，不是人数。{more}"


def few_helpers(schools: int) -> str:
    """Say of a group too small to be told how many schools have a member."""
    return (
        f"这个范围本学年有{schools}所学校有互助小组成员，人数不足{SMALLEST_GROUP}名，"
        "不列完成情况；请到上一级看。"
    )


def events_title(rows: pd.DataFrame) -> str:
    """Say how much training there was in twelve months."""
    sessions, persons = rows["sessions"].sum(), rows["persons"].sum()
    if rows["sessions"].isna().all():
        return "十二个月里没有登记培训活动"
    return f"十二个月培训{plain(sessions)}场、{plain(persons)}人次"


def behind(row: dict[str, float]) -> str:
    """Return n/N and who reported, below a headline number."""
    if not row["reported"]:
        return "未报送"
    words = reported_words(row["reported"], row["expected"])
    if row["denominator"] != row["denominator"]:
        return words
    return f"{plain(row['numerator'])}／{plain(row['denominator'])}　{words}"
