"""Indicators of teachers' training, titles and helpers (domain.md §3.6)."""

from data_access.catalogue.indicators.model import Form, Half, Indicator
from data_access.catalogue.states import Direction

_ROSTER = "分母由教师名册数出；只计名册和学时都已报送的学校。"
_REGISTER = "登记类数据：没有登记就是0。"


def _share(
    indicator_id: str,
    labels: tuple[str, str],
    numerator: Half,
    denominator: Half,
    definition: str,
    note: str,
    origin: tuple[str, str],
) -> Indicator:
    label, short_label = labels
    source, certainty = origin
    return Indicator(
        indicator_id,
        label,
        short_label,
        "awards",
        "%",
        1,
        Direction.HIGHER,
        Form.SHARE,
        numerator,
        denominator,
        definition,
        note,
        source,
        certainty,
    )


def _count(
    indicator_id: str,
    labels: tuple[str, str],
    unit: str,
    fact: str,
    definition: str,
    origin: tuple[str, str] = ("P", "P"),
) -> Indicator:
    label, short_label = labels
    return Indicator(
        indicator_id,
        label,
        short_label,
        "awards",
        unit,
        0,
        Direction.HIGHER,
        Form.NUMBER,
        Half(label, unit, (fact,)),
        None,
        definition,
        _REGISTER,
        *origin,
    )


_DUE = Half("应训教师", "人", ("due_teacher_count",))
_FULL_TIME = Half("在册专任教师", "人", ("roster_teacher_count",))

TRAINING = (
    _share(
        "tea_50h_rate",
        ("能力提升工程2.0学时达标率", "25+25达标率"),
        Half("网络、校本均满25学时的教师", "人", ("uplift_done_count",)),
        _DUE,
        "从项目开始累计到期末，网络学时和校本学时都不少于25的应训教师占比；"
        "学时跟着教师走，调动后在新校计。",
        _ROSTER + "每学期的学时在学期末（1月、8月）计入。",
        ("S26", "B"),
    ),
    _share(
        "tea_test_pass_rate",
        ("信息化教学能力测评通过率", "测评通过率"),
        Half("测评通过的教师", "人", ("test_passed_count",)),
        _DUE,
        "截至期末，能力提升工程2.0测评有一次通过的应训教师占应训教师的比例。",
        _ROSTER,
        ("seed002", "C"),
    ),
    _share(
        "tea_360h_rate",
        ("五年360学时完成率", "360学时率"),
        Half("近五年满360学时的专任教师", "人", ("all_hours_done_count",)),
        _FULL_TIME,
        "期末往前五年内各项目网络、校本、其他学时合计不少于360的专任教师占比。",
        _ROSTER + "按滚动五年算，不分周期。",
        ("S15", "C"),
    ),
    _share(
        "tea_schooltrain_cover",
        ("信息化校本培训覆盖率", "校本培训覆盖"),
        Half("近12个月参加校本培训的专任教师", "人", ("school_trained_count",)),
        _FULL_TIME,
        "期末往前12个月内有校本学时的专任教师占比。",
        _ROSTER,
        ("S15", "C"),
    ),
    Indicator(
        "tea_share_lessons",
        "师均晒课节数",
        "师均晒课",
        "awards",
        "节/人",
        2,
        Direction.HIGHER,
        Form.NUMBER,
        Half("晒课节数", "节", ("shared_lesson_count",)),
        Half("专任教师数", "人", ("full_time_teacher_count",)),
        "期内各学期报表中的晒课节数除以专任教师数。",
        "只计期内报过学期报表、且专任教师数已报送的学校；学期末（1月、8月）计入。",
        "seed004",
        "C",
    ),
    _share(
        "tea_helper_task_rate",
        ("互助小组任务完成率", "互助任务完成"),
        Half("三项任务都完成的成员", "人", ("helper_done_count",)),
        Half("互助小组成员", "人", ("helper_member_count",)),
        "本学年专题培训不少于1次、不少于4课时、不少于50人次的成员占成员的比例。",
        "按期末所在学年；学年没有结束的是到目前的进度。" + _REGISTER,
        ("seed002", "C"),
    ),
)


def _line(indicator_id: str, labels: tuple[str, str], fact: str) -> Indicator:
    """Return one of the three lines of a helper's year."""
    return _share(
        indicator_id,
        labels,
        Half(labels[0], "人", (fact,)),
        Half("互助小组成员", "人", ("helper_member_count",)),
        f"本学年{labels[0]}的互助小组成员占成员的比例。",
        "按期末所在学年；学年没有结束的是到目前的进度。" + _REGISTER,
        ("seed002", "C"),
    )


HELPER_LINES = (
    _line(
        "tea_helper_session_rate",
        ("专题培训不少于1次", "互助1次"),
        "helper_session_count",
    ),
    _line(
        "tea_helper_hours_rate", ("培训不少于4课时", "互助4课时"), "helper_hours_count"
    ),
    _line(
        "tea_helper_persons_rate",
        ("培训不少于50人次", "互助50人次"),
        "helper_persons_count",
    ),
)
TRAINING_COUNTS = (
    *HELPER_LINES,
    _count(
        "tea_training_sessions",
        ("培训场次", "培训场次"),
        "场",
        "training_session_count",
        "期内干部、班子、学科教师三类培训的场次之和，计在承办学校。",
    ),
    _count(
        "tea_training_persons",
        ("培训人次", "培训人次"),
        "人次",
        "training_person_times",
        "期内三类培训的参训人次之和；人次不去重，不是人数。",
    ),
    _count(
        "tea_backbone_fostered",
        ("培树骨干教师（累计）", "培树骨干"),
        "人",
        "fostered_backbone_total",
        "本轮行动计划培树的省、市、区级骨干教师，一人多个称号只计一次。",
        ("seed004", "C"),
    ),
    _share(
        "tea_title_precondition_rate",
        ("骨干教师应用能力前置达标率", "能力前置达标"),
        Half("过应用能力前置的称号", "个", ("title_passed_total",)),
        Half("写明能力前置的称号", "个", ("title_stated_total",)),
        "骨干教师称号中，评选前信息技术应用能力合格的占比（累计）。",
        "只计写明是否过前置的称号。" + _REGISTER,
        ("P", "P"),
    ),
)
