"""Facts of platforms, experiments and textbooks: each platform is reported apart.

What one platform's export leaves out is silence, not zero: the parts of
`platform_month` (a platform and a kind of users) are registers of their own.
"""

from data_access.catalogue.codes import BUSINESS_SYSTEMS, CLOUDS
from data_access.catalogue.facts.model import Fact, FactKind

_STOCK, _FLOW, _DISTINCT = FactKind.STOCK, FactKind.FLOW, FactKind.DISTINCT
_TEACHERS, _PUPILS, _SCHOOLS = ("teacher",), ("student",), ("school",)
_BOTH = ("teacher", "student")
_ANYBODY = ("teacher", "student", "parent", "school")


def _fact(
    fact_id: str,
    label: str,
    unit: str,
    kind: FactKind,
    column: str,
    part: tuple[tuple[str, ...], tuple[str, ...]],
) -> Fact:
    platforms, users = part
    where = (("platform", platforms), ("user_type", users))
    name = "_".join((*platforms, *users))
    register = f"platform_month:{name}"
    return Fact(
        fact_id, label, unit, kind, "platform_month", column, where, register=register
    )


_SPACE_TEACHERS, _SPACE_PUPILS = (("space",), _TEACHERS), (("space",), _PUPILS)
_SPACE, _SIGN_ON = (("space",), _BOTH), (("sign_on",), _BOTH)
_NATIONAL = (("national",), _TEACHERS)
_CLOUDS = (CLOUDS, _ANYBODY)
_BUSINESS = (BUSINESS_SYSTEMS, _SCHOOLS)


def _of_school(platform: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return (platform,), _SCHOOLS


_SPACES = (
    _fact(
        "space_teachers", "在册教师", "人", _STOCK, "enrolled_count", _SPACE_TEACHERS
    ),
    _fact(
        "space_teachers_opened",
        "已开通空间的教师",
        "人",
        _STOCK,
        "opened_count",
        _SPACE_TEACHERS,
    ),
    _fact("space_pupils", "在册学生", "人", _STOCK, "enrolled_count", _SPACE_PUPILS),
    _fact(
        "space_pupils_opened",
        "已开通空间的学生",
        "人",
        _STOCK,
        "opened_count",
        _SPACE_PUPILS,
    ),
    _fact("space_opened", "已开通的空间", "人月", _DISTINCT, "opened_count", _SPACE),
    _fact("space_active", "当月活跃的空间", "人月", _DISTINCT, "active_count", _SPACE),
)
_PEOPLE = (
    _fact("national_teachers", "在册教师", "人", _STOCK, "enrolled_count", _NATIONAL),
    _fact(
        "national_registered", "注册教师", "人", _STOCK, "registered_count", _NATIONAL
    ),
    _fact(
        "national_teacher_months",
        "在册教师",
        "人月",
        _DISTINCT,
        "enrolled_count",
        _NATIONAL,
    ),
    _fact(
        "national_active", "当月活跃教师", "人月", _DISTINCT, "active_count", _NATIONAL
    ),
    _fact("sign_on_people", "在册师生", "人", _STOCK, "enrolled_count", _SIGN_ON),
    _fact("sign_on_opened", "认证用户", "人", _STOCK, "opened_count", _SIGN_ON),
    _fact("sign_on_logins", "登录人次", "人次", _FLOW, "login_count", _SIGN_ON),
    _fact("sign_on_ok", "登录成功人次", "人次", _FLOW, "login_ok_count", _SIGN_ON),
    _fact("cloud_opened", "已开通用户", "人月", _DISTINCT, "opened_count", _CLOUDS),
    _fact("cloud_active", "当月活跃用户", "人月", _DISTINCT, "active_count", _CLOUDS),
    _fact("cloud_users", "在册用户", "人", _STOCK, "enrolled_count", _CLOUDS),
    _fact("cloud_users_opened", "已开通用户", "人", _STOCK, "opened_count", _CLOUDS),
    _fact(
        "zone_platform_logins",
        "区平台登录人次",
        "人次",
        _FLOW,
        "login_count",
        (("zone",), _ANYBODY),
    ),
    _fact(
        "zone_platform_opened",
        "区平台开通用户",
        "人",
        _STOCK,
        "opened_count",
        (("zone",), _ANYBODY),
    ),
)


def _task(
    fact_id: str, label: str, unit: str, platform: str, column: str = "task_count"
) -> Fact:
    return _fact(fact_id, label, unit, _FLOW, column, _of_school(platform))


def _tasks(fact_id: str, label: str, unit: str, *platforms: str) -> Fact:
    """Return the 业务量 of several platforms: one that told is enough."""
    part = (platforms, _SCHOOLS)
    return _fact(fact_id, label, unit, _FLOW, "task_count", part)


_TASKS = (
    _tasks("video_count", "会议与直播场次", "场", "meeting", "live"),
    _tasks("three_tasks", "三大平台业务量", "次", "arts", "experiment", "character"),
    _tasks("three_lessons", "开课节数与开出实验", "节次", "arts", "experiment"),
    _fact(
        "watched_terminals",
        "接入监管的终端",
        "台",
        _STOCK,
        "registered_count",
        _of_school("supervision"),
    ),
    _task("meeting_count", "会议场次", "场", "meeting"),
    _task("live_count", "直播场次", "场", "live"),
    _task("live_views", "直播观看人次", "人次", "live", "view_count"),
    _task("on_demand_views", "点播观看人次", "人次", "on_demand", "view_count"),
    _task("control_alarms", "控制中心告警", "件", "control"),
    _task("control_settled", "控制中心处置", "件", "control", "settled_count"),
    _task("security_alarms", "安全防控告警", "件", "security"),
    _task("security_settled", "安全防控处置", "件", "security", "settled_count"),
    _task("arts_lessons", "新华美育开课", "节", "arts"),
    _task("experiment_platform_count", "平台开出实验", "个", "experiment"),
    _task("character_tests", "素质教育测评人数", "人次", "character"),
    _task("analytics_tests", "学情测评次数", "次", "analytics"),
    _fact("business_tasks", "受理件数", "件", _FLOW, "task_count", _BUSINESS),
    _fact("business_settled", "办结件数", "件", _FLOW, "settled_count", _BUSINESS),
    _fact(
        "supervised_terminals",
        "接入监管的终端",
        "台月",
        _DISTINCT,
        "registered_count",
        _of_school("supervision"),
    ),
    _fact(
        "supervised_online",
        "在线终端",
        "台月",
        _DISTINCT,
        "active_count",
        _of_school("supervision"),
    ),
    _fact(
        "analytics_classes",
        "教学班",
        "班月",
        _DISTINCT,
        "enrolled_count",
        _of_school("analytics"),
    ),
    _fact(
        "analytics_used_classes",
        "使用学情分析的班级",
        "班月",
        _DISTINCT,
        "class_count",
        _of_school("analytics"),
    ),
    _fact(
        "timetable_classes",
        "走班排课的班级",
        "个",
        _STOCK,
        "class_count",
        _of_school("timetable"),
    ),
)


def _flow(fact_id: str, label: str, unit: str, table: str, column: str) -> Fact:
    return Fact(fact_id, label, unit, _FLOW, table, column)


_TEXTBOOKS = "digital_textbook_period"
_TEACHING = (
    _flow(
        "required_experiment_count",
        "应开实验",
        "个",
        "experiment_month",
        "required_count",
    ),
    _flow("done_experiment_count", "实开实验", "个", "experiment_month", "done_count"),
    _flow("textbook_classes", "教学班×学科", "班·学科", _TEXTBOOKS, "class_count"),
    _flow(
        "textbook_covered",
        "使用数字教材的班×学科",
        "班·学科",
        _TEXTBOOKS,
        "covered_class_count",
    ),
    _flow("textbook_weekly", "周使用课时", "课时", _TEXTBOOKS, "weekly_lesson_count"),
    _flow("textbook_weekly_told", "报送周课时的年级×学科", "个", _TEXTBOOKS, "told"),
    _flow("resource_set_due", "应配套的年级×学科", "个", _TEXTBOOKS, "set_due"),
    _flow("resource_set_full", "配套齐全的年级×学科", "个", _TEXTBOOKS, "set_full"),
)
PLATFORM_FACTS = (*_SPACES, *_PEOPLE, *_TASKS, *_TEACHING)
