"""Sentences of the page of the three classrooms, generated from its rows."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data_access.catalogue.areas import SCHOOL_LABEL
from data_access.catalogue.codes import CLASSROOM_KINDS, NOT_HELD_REASONS, SUBJECTS
from data_access.catalogue.coverage import ALL_KINDS, UNSTATED, UNSTATED_LABEL
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import compact, month_text, plain, share
from data_access.catalogue.reporting_share import note_of, reported_words, thin_note
from data_access.catalogue.sheets import SHEETS
from data_access.catalogue.states import MET, MISSED, NEAR, state_of
from data_access.messages.ways import TO_FILL_IN
from data_access.period import Period
from pages.ui.lesson_data import PERSON_TIMES, Received
from pages.ui.view import period_text

ALL_LABEL = "全部"
HOLIDAY = "假期"
FEW_DAYS = "教学日少，不判断"
NO_TEACHING = "校历上没有教学日"
PART_LABELS = {
    "coverage": "覆盖",
    "pairs": "结对",
    "opening": "开课",
    "subjects": "缺课补齐",
    "people": "参与人次",
    "events": "活动与连通",
}
NO_SINGLE_LESSONS = (
    "这个时间只有月报合计，没有逐节记录，看不出谁给谁上课。"
    "换一个有逐节记录的时间，或补报“课堂记录”和“接收记录”。"
)
NO_NEEDED_SCHOOLS = (
    "没有学校标为应参与三个课堂，所以没有覆盖率。"
    "请在“学校”表的“是否应参与三个课堂”一列填“是”，再导入。"
)


NONE_DUE = {
    "c3_open_rate": "没有应开的课",
    "c3_gap_filled_rate": "没有报称开不齐的学科",
}
NONE_IN_RANGE = "没有应参与的学校"
NO_NEEDS = (
    "这个范围和时间没有学校报送开不齐的学科。请在“开不齐学科”表里按学期填报，再导入。"
)
PAIR_LEGEND = "每条线从主讲学校（蓝）连到接收学校（橙），线越粗节次越多。"
PERSON_TIMES_NOTE = (
    "人次：每节课主讲端和接收端师生到课之和，计在主讲学校，"
    "同一个人上几节课计几次，不是人数。"
)
ONLY_RECEIVES = "按主讲学校统计，这里只接收"


def kind_label(kind: str) -> str:
    """Return the word for a kind of classroom, 全部 for all of them."""
    return ALL_LABEL if kind == ALL_KINDS else CLASSROOM_KINDS.label(kind)


def course_label(kind: str) -> str:
    """Return what a kind is called within a sentence."""
    return "三个课堂" if kind == ALL_KINDS else kind_label(kind)


def reason_label(code: str) -> str:
    """Return the word for why a lesson was not held."""
    return UNSTATED_LABEL if code == UNSTATED else NOT_HELD_REASONS.label(code)


def subject_label(code: str) -> str:
    """Return a subject's name."""
    return SUBJECTS.label(code)


def no_lessons() -> str:
    """Say that the store has nothing of the three classrooms, and what to import."""
    names = ("lesson", "lesson_receiver", "lesson_plan", "lesson_report")
    sheets = "、".join(f"“{SHEETS[name].label}”" for name in names)
    return (
        f"这个数据库里没有三个课堂的数据：{sheets}都没有导入过。"
        "只有合计的学校填“三个课堂月报”即可。"
        f"请填写：{TO_FILL_IN}"
    )


def holiday(period: Period) -> str:
    """Say that nothing was due, and where to look instead."""
    return (
        f"{month_text(period.first_month)}是假期，{NO_TEACHING}，不评价覆盖和开课。"
        "请在上方换一个有课的月份，或看整个学期、学年。"
    )


def few_days(period: Period, days: int | None) -> str:
    """Say why nobody is judged by taking part, and where to look instead."""
    what = "正值假期" if days is None else f"只有{days}个教学日"
    return (
        f"{period_text(period)}{what}，不判断哪些学校没有参与。"
        "请在上方换一个有课的月份，或看整个学期、学年。"
    )


def coverage_title(row: Mapping[str, Any], kind: str) -> str:
    """Say how many schools take part, out of those that should."""
    course = course_label(kind)
    if not row["expected"]:
        return "没有学校标为应参与三个课堂"
    if not row["reported"]:
        return f"应参与的{plain(row['expected'])}所学校都没有报送"
    missing = row["denominator"] - row["numerator"]
    if not missing:
        every = f"已报送的{plain(row['denominator'])}所应参与学校"
        return _marked(f"{every}全部参与了{course}", row)
    return _marked(
        f"应参与学校{plain(row['denominator'])}所，"
        f"{plain(row['numerator'])}所参与了{course}，还差{plain(missing)}所",
        row,
    )


def _marked(text: str, row: Mapping[str, Any]) -> str:
    """Say behind a title that few reported."""
    return f"{text}　{thin_note(row['reported'], row['expected'])}".strip()


def area_words(row: Mapping[str, Any]) -> tuple[str, str]:
    """Return the tooltip's lines of an area: the share with n/N, and how it stands.

    `standing` are rank, target, change and who reported (hover_words).
    """
    expected = row["expected"]
    if not expected or expected != expected:
        return "没有应参与学校", ""
    if row["value"] != row["value"]:
        return share(None), str(row["standing"])
    counts = f"{plain(row['numerator'])}/{plain(row['denominator'])}所"
    return f"覆盖率 {share(row['value'])}（{counts}）", str(row["standing"])


def opening_title(row: Mapping[str, Any]) -> str:
    """Say how many lessons were due and held."""
    if not row["reported"]:
        return "这个时间没有学校报送三个课堂"
    planned, held = row["denominator"], row["numerator"]
    if not planned:
        return "这个时间课表里没有应开的课（假期，或没有课表）"
    missing = planned - held
    rest = f"，{plain(missing)}节没有开" if missing else "，全部开出"
    return _marked(f"应开{plain(planned)}节，实开{plain(held)}节{rest}", row)


def received_words(indicator: str, received: Received) -> str:
    """Say what was received where a number counts at the schools that deliver."""
    parts = [f"受益{plain(received.lessons)}节次"]
    if indicator == PERSON_TIMES:
        if received.person_times is not None:
            parts.append(f"接收端{plain(received.person_times)}人次")
    elif received.planned is not None:
        held = plain(received.held)
        parts = [f"计划内{plain(received.planned)}节次，实开{held}节次"]
    return f"{ONLY_RECEIVES}：{'，'.join(parts)}"


def pairs_title(pairs: pd.DataFrame, shown: int, value: float | None) -> str:
    """Say how many pairs there are, how many are drawn, and 1＋N."""
    hosts = pairs["delivering_school_id"].nunique()
    reached = pairs["receiving_school_id"].nunique()
    top = "" if shown >= len(pairs) else f"，图为前{shown:,}对"
    mean = "" if value is None or value != value else f"，平均1＋{value:.1f}"
    return f"{hosts:,}所主讲学校带{reached:,}所接收学校，共{len(pairs):,}对{mean}{top}"


def most_taught(pairs: pd.DataFrame) -> str:
    """Name the pair with most lessons (from_name, to_name, lesson_count; sorted)."""
    first = pairs.iloc[0]
    count = plain(first["lesson_count"])
    return f"最多的一对：{first['from_name']} → {first['to_name']}，{count}节次"


def subject_title(subject: str, rows: pd.DataFrame, is_points: bool) -> str:
    """Answer how many schools have a missing subject filled by lessons."""
    who = "教学点" if is_points else "学校"
    filled = int((rows["lesson_count"] > 0).sum())
    name = subject_label(subject)
    if rows.empty:
        return f"没有报称{name}课开不齐的{who}"
    left = len(rows) - filled
    rest = f"，还有{left:,}所没有补上" if left else "，全部补上"
    return f"{name}课开不齐的{who}{len(rows):,}所，其中{filled:,}所靠专递课堂补上{rest}"


def behind(indicator: str, row: Mapping[str, float]) -> str:
    """Write the halves of a number and how many schools stand behind it."""
    parts = []
    if row["denominator"] == row["denominator"]:
        halves = f"{plain(row['numerator'])}/{plain(row['denominator'])}"
        parts.append(f"{halves}{INDICATORS[indicator].numerator.unit}")
    if indicator == "c3_gap_filled_rate":
        # A register: who has no subject missing has nothing to report.
        parts.append(f"{plain(row['reported'])}所报送")
    else:
        counts = reported_words(row["reported"], row["expected"])
        parts.append(note_of(row) or counts)
    return "　".join(parts)


def unplanned_words(totals: pd.DataFrame) -> str:
    """Say of which kinds the timetable is, and how many lessons stood outside it.

    Those count in no rate.
    """
    delivered = totals[totals["role"] == "deliver"]
    planned = delivered[delivered["planned_count"] > 0]["classroom_kind"].unique()
    kinds = "、".join(CLASSROOM_KINDS.label(kind) for kind in sorted(planned))
    within = f"课表里的课是{kinds}；" if kinds else ""
    extra = delivered["unplanned_count"].sum(min_count=1)
    if extra != extra:
        return f"{within}计划外的课没有报送。"
    return f"{within}另有计划外的课{plain(extra)}节，不计入开课率。"


def months_title(period_months: pd.DataFrame) -> str:
    """Say what the months of the school year show."""
    known = period_months.dropna(subset=["planned"])
    planned, held = known["planned"].sum(), known["held"].sum()
    if not planned:
        return "这十二个月没有应开的课"
    counts = f"应开{plain(planned)}节，实开{plain(held)}节"
    return f"十二个月{counts}（{share(held / planned)}）"


def people_title(rows: pd.DataFrame) -> str:
    """Say how many person-times the school year has so far."""
    total = rows["amount"].sum(min_count=1)
    if total != total:
        return "这十二个月没有参与师生人次"
    return f"十二个月参与师生{compact(total)}人次"


def matrix_title(cells: pd.DataFrame, count: int, most: int) -> str:
    """Say how much is filled; of many rows only the worst are drawn."""
    need, filled = int(cells["need_count"].sum()), int(cells["filled_count"].sum())
    text = f"开不齐的{need:,}个校×学科，已补{filled:,}个（{share(filled / need)}）"
    return f"{text}，图中为缺得最多的{most}行" if count > most else text


def rates_title(
    indicator: str, child_label: str, rows: pd.DataFrame, target: float | None
) -> str:
    """Say how many areas or schools (label, value; best first) reach the target."""
    label = INDICATORS[indicator].label
    known = rows.dropna(subset=["value"])
    if known.empty:
        return f"没有{child_label}报送{label}"
    is_school = child_label == SCHOOL_LABEL
    best = "" if is_school else _best_area(known)
    counted = "所" if is_school else f"个{child_label}"
    if target is None:
        return f"{len(known):,}{counted}报送{label}{best}"
    line = f"（竖线为目标{share(target)}）"
    direction = INDICATORS[indicator].direction
    states = [state_of(value, target, direction) for value in known["value"]]
    if all(state is MET for state in states):
        return f"{label}：{len(known):,}{counted}全部{MET.label}{line}"
    counts = ((one.label, states.count(one)) for one in (MET, NEAR, MISSED))
    parts = [f"{count:,}{counted[0]}{word}" for word, count in counts if count]
    first = parts[0].replace(counted[0], counted, 1)
    return f"{label}：{'、'.join([first, *parts[1:]])}{best}{line}"


def _best_area(known: pd.DataFrame) -> str:
    """Name the area that is best alone; a weak one is never put in a title."""
    first = known.iloc[0]
    is_alone = int((known["value"] == first["value"]).sum()) == 1 < len(known)
    return f"，最好的是{first['label']}（{share(first['value'])}）" if is_alone else ""
