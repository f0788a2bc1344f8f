"""Sentences of the page of the teachers."""

import pandas as pd

from data_access.catalogue.numbers import plain, share
from data_access.catalogue.reporting_share import reported_words
from data_access.catalogue.teachers import (
    HELPER_HOURS,
    HELPER_PERSONS,
    HELPER_SESSIONS,
    SMALLEST_GROUP,
)
from data_access.messages.ways import TO_FILL_IN

PART_LABELS = {
    "hours": "学时与测评",
    "helpers": "互助小组",
    "events": "培训活动",
    "results": "骨干、晒课与荣誉",
}
NO_DATA = (
    f"还没有教师名册和培训数据。请学校填报“教师名册”“教师培训学时”两张表：{TO_FILL_IN}"
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


def hours_title(row: dict[str, float]) -> str:
    """Say how many of those due have their hours."""
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


def few_helpers(schools: int) -> str:
    """Say of a group too small to be told how many schools have a member."""
    return (
        f"这个范围本学年有{schools}所学校有互助小组成员，人数不足{SMALLEST_GROUP}名，"
        "不列完成情况；请到上一级看。"
    )


def events_title(rows: pd.DataFrame) -> str:
    """Say how much training there was in twelve months."""
    sessions, persons = rows["sessions"].sum(), rows["persons"].sum()
    return f"十二个月培训{plain(sessions)}场、{plain(persons)}人次"


def behind(row: dict[str, float]) -> str:
    """Return n/N and who reported, below a headline number."""
    if not row["reported"]:
        return "未报送"
    words = reported_words(row["reported"], row["expected"])
    if row["denominator"] != row["denominator"]:
        return words
    return f"{plain(row['numerator'])}／{plain(row['denominator'])}　{words}"
