"""Facts of teachers, training, honours and clubs: counts that rows add up to."""

from data_access.catalogue.facts.model import Fact, FactKind, Silence, tally_fact

_UPLIFT, _TEST, _ALL = (f"training_record:{part}" for part in ("uplift", "test", "all"))


def _reported(fact_id: str, label: str, unit: str, kind: FactKind, table: str) -> Fact:
    return tally_fact(fact_id, label, unit, kind, table, Silence.NOT_REPORTED)


def _persons(fact_id: str, label: str, table: str) -> Fact:
    return _reported(fact_id, label, "人", FactKind.STOCK, table)


def _members(fact_id: str, label: str) -> Fact:
    return tally_fact(fact_id, label, "人", FactKind.STOCK, "helper_task")


def _total(fact_id: str, label: str, unit: str, table: str) -> Fact:
    return tally_fact(fact_id, label, unit, FactKind.CUMULATIVE, table)


def _flow(fact_id: str, label: str, unit: str, table: str) -> Fact:
    return tally_fact(fact_id, label, unit, FactKind.FLOW, table)


_ROSTER = (
    _persons("due_teacher_count", "应训教师", "teacher"),
    _persons("roster_teacher_count", "在册专任教师", "teacher"),
)
_TRAINED = (
    _persons("uplift_done_count", "网络、校本均满25学时的教师", _UPLIFT),
    _persons("test_passed_count", "能力测评通过的教师", _TEST),
    _persons("all_hours_done_count", "近五年满360学时的专任教师", _ALL),
    _persons("school_trained_count", "近12个月参加校本培训的专任教师", _ALL),
)
# What tells that a school has reported, for those whose teachers reached no line.
_REPORTS = (
    _reported("uplift_report_count", "2.0工程学时记录", "条", FactKind.STOCK, _UPLIFT),
    _reported("test_report_count", "能力测评记录", "条", FactKind.STOCK, _TEST),
    _reported("training_report_count", "培训学时记录", "条", FactKind.STOCK, _ALL),
)
_EVENTS = (
    _flow("training_session_count", "培训场次", "场", "training_event"),
    _flow("training_person_times", "培训人次", "人次", "training_event"),
    _flow("live_session_count", "直播培训场次", "场", "training_event"),
)
_SHARED = tuple(
    _reported(fact_id, label, unit, FactKind.FLOW, "teacher_report")
    for fact_id, label, unit in (
        ("shared_lesson_count", "晒课节数", "节"),
        ("courseware_count", "课件制作件数", "件"),
        ("online_study_count", "网络研修人次", "人次"),
    )
)
_TITLES = (
    _total("fostered_backbone_total", "培树骨干教师累计", "人", "teacher_title"),
    _total("title_total", "骨干教师称号累计", "个", "teacher_title"),
    _total("title_stated_total", "写明能力前置的称号", "个", "teacher_title"),
    _total("title_passed_total", "过能力前置的称号", "个", "teacher_title"),
)
_HELPERS = (
    _members("helper_member_count", "互助小组成员"),
    _members("helper_done_count", "三项任务都完成的成员"),
    _members("helper_session_count", "专题培训不少于1次的成员"),
    _members("helper_hours_count", "培训不少于4课时的成员"),
    _members("helper_persons_count", "培训不少于50人次的成员"),
)
_HONORS = (
    _total("model_campus_total", "市级以上智慧校园示范校命名", "项", "school_honor"),
    _flow("annual_collective_count", "全年评比先进集体", "个", "school_honor"),
    tally_fact("club_count", "创新社团", "个", FactKind.STOCK, "club"),
)
PEOPLE_FACTS = (
    *_ROSTER,
    *_TRAINED,
    *_REPORTS,
    *_EVENTS,
    *_SHARED,
    *_TITLES,
    *_HELPERS,
    *_HONORS,
)
