"""Facts of lessons, resources, classroom use and reporting (flows)."""

from data_access.catalogue.facts.model import Fact, FactKind


def _lessons(
    fact_id: str, label: str, unit: str, column: str, role: str, *kinds: int
) -> Fact:
    # A month submitted without lessons is one row of no role and no kind.
    where: tuple[tuple[str, tuple[object, ...]], ...] = (("role", (role, "none")),)
    if kinds:
        where = (*where, ("classroom_kind", (*kinds, 0)))
    return Fact(
        fact_id, label, unit, FactKind.FLOW, "lesson_month", column, where=where
    )


def _flow(fact_id: str, label: str, unit: str, table: str, column: str = "") -> Fact:
    return Fact(fact_id, label, unit, FactKind.FLOW, table, column or fact_id)


ACTIVITY_FACTS = (
    _lessons("lesson_count", "开课节数", "节", "lesson_count", "deliver"),
    _lessons(
        "delivery_lesson_count", "专递课堂节数", "节", "lesson_count", "deliver", 1
    ),
    _lessons("received_count", "受益节次", "节次", "lesson_count", "receive"),
    _lessons(
        "delivery_received_count",
        "专递课堂受益节次",
        "节次",
        "lesson_count",
        "receive",
        1,
    ),
    _lessons("outgoing_count", "接收端数", "个", "received_count", "deliver", 1),
    _lessons("planned_count", "应开节次", "节", "planned_count", "deliver"),
    _lessons(
        "planned_held_count", "计划内实开节次", "节", "planned_held_count", "deliver"
    ),
    _lessons("person_times", "参与师生人次", "人次", "person_times", "deliver"),
    *(
        _lessons(f"{role}_kind_{kind}_count", label, "节", "lesson_count", role, kind)
        for kind in (1, 2, 3)
        for role, label in (("deliver", "主讲节数"), ("receive", "接收节数"))
    ),
    Fact(
        "need_count",
        "开不齐的学科数",
        "校×学科",
        FactKind.FLOW,
        "subject_need_period",
        "need_count",
    ),
    Fact(
        "need_filled_count",
        "由专递课堂补上的学科数",
        "校×学科",
        FactKind.FLOW,
        "subject_need_period",
        "filled_count",
    ),
    Fact(
        "approved_total",
        "审核通过资源累计",
        "件",
        FactKind.CUMULATIVE,
        "resource_month",
        "approved_count",
    ),
    Fact(
        "resource_use_total",
        "资源下载与引用累计",
        "次",
        FactKind.CUMULATIVE,
        "resource_month",
        "use_count",
    ),
    _flow("approved_count", "新增审核通过资源", "件", "resource_month"),
    _flow("uploaded_count", "上传资源", "件", "resource_month"),
    _flow("reviewed_count", "已审核资源", "件", "resource_month"),
    _flow("due_lesson_count", "应开节次（课表）", "节", "use_month"),
    _flow("used_lesson_count", "多媒体使用节次", "节", "use_month"),
    _flow("used_minutes", "多媒体使用分钟", "分钟", "use_month"),
    _flow("terminal_days", "监测终端应在线天数", "台·天", "use_month"),
    _flow("online_terminal_days", "监测终端在线天数", "台·天", "use_month"),
    Fact(
        "teaching_teacher_count",
        "任课教师",
        "人月",
        FactKind.DISTINCT,
        "use_month",
        "teaching_teacher_count",
    ),
    Fact(
        "active_teacher_count",
        "月应用达标教师",
        "人月",
        FactKind.DISTINCT,
        "use_month",
        "active_teacher_count",
    ),
    Fact(
        "teaching_class_count",
        "教学班",
        "班月",
        FactKind.DISTINCT,
        "use_month",
        "teaching_class_count",
    ),
    Fact(
        "active_class_count",
        "当月用过多媒体的班",
        "班月",
        FactKind.DISTINCT,
        "use_month",
        "active_class_count",
    ),
    _flow("complete_month_count", "报送齐全的月数", "校月", "reporting_month"),
    _flow("due_month_count", "应报月数", "校月", "reporting_month"),
)
