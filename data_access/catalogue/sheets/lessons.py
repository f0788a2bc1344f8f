"""Sheets about the three classrooms: plans, lessons, receivers, reports, needs."""

from data_access.catalogue.codes import (
    CLASSROOM_KINDS,
    GRADES,
    LESSON_QUALITIES,
    LESSON_STATUSES,
    NOT_HELD_REASONS,
    ROLES,
    SUBJECTS,
)
from data_access.catalogue.sheets.columns import (
    choice,
    count,
    day,
    identifier,
    month,
    school,
    school_with_area,
    school_year_and_term,
    text,
    yes_no,
)
from data_access.catalogue.sheets.sheet import Frequency, Kind, Sheet, SheetColumn
from data_access.tables import (
    lesson,
    lesson_plan,
    lesson_receiver,
    lesson_report,
    subject_need,
)

_DELIVERING = school("主讲学校", "delivering_", "delivering_school_id")
_RECEIVING = school("接收学校", "receiving_", "receiving_school_id")


def _kind(*, is_key: bool = False) -> SheetColumn:
    return choice(
        "classroom_kind",
        "课堂类型",
        CLASSROOM_KINDS,
        "类型",
        is_required=True,
        is_key=is_key,
    )


def _lesson_no(hint: str) -> SheetColumn:
    return identifier(
        "lesson_no",
        "课堂编号",
        "课程编号",
        is_key=True,
        example="3-音乐",
        hint=hint,
    )


LESSON_PLAN = Sheet(
    "lesson_plan",
    "课表",
    lesson_plan,
    (
        identifier(
            "plan_no",
            "计划编号",
            "课表编号",
            is_required=True,
            is_key=True,
            example="2026-1-0001",
        ),
        *school_year_and_term(is_key=False),
        SheetColumn(**{**_DELIVERING[0].__dict__, "is_key": False}),
        _DELIVERING[1],
        _kind(),
        count("weekday", "星期", is_required=True, example=3, hint="1 到 7。"),
        count("period_no", "节次", is_required=True, example=2),
        choice("subject", "学科", SUBJECTS, is_required=True, example="音乐"),
        choice("grade", "年级", GRADES, example="三年级"),
        count("start_week", "起始周", is_required=True, example=2),
        count("end_week", "结束周", is_required=True, example=18),
        SheetColumn(
            "receivers",
            "接收学校",
            Kind.NAMES,
            aliases=("听课学校", "接收学校列表"),
            example="3199000456、2199000789",
            hint="标识码或校名，用“、”隔开。",
        ),
    ),
    Frequency.TERMLY,
    "本学期三个课堂的课表，每周的一节一行；应开节次由它和校历算出。",
    aliases=("三个课堂课表", "专递课堂课表", "开课计划"),
)
LESSON = Sheet(
    "lesson",
    "课堂记录",
    lesson,
    (
        *_DELIVERING,
        day("lesson_date", "日期", "上课日期", is_required=True, is_key=True),
        _lesson_no("平台给的编号；没有的不填，由节次和学科代替。"),
        _kind(),
        identifier(
            "plan_no",
            "计划编号",
            "课表编号",
            example="2026-1-0001",
            hint="按课表开的课填；不填算计划外，不计入开课率。",
        ),
        count("period_no", "节次", example=3),
        choice("subject", "学科", SUBJECTS, is_required=True, example="音乐"),
        choice("grade", "年级", GRADES, example="三年级"),
        text("title", "标题", "课题", "课程名称", example="《茉莉花》"),
        choice(
            "status",
            "状态",
            LESSON_STATUSES,
            "课堂状态",
            default="completed",
            example="已完成",
        ),
        choice("not_held_reason", "未开原因", NOT_HELD_REASONS, example=""),
        count("student_count", "主讲端学生数", "学生数", unit="人", example=42),
        count("teacher_count", "主讲端教师数", "教师数", unit="人", example=1),
        yes_no("is_recorded", "是否录播", "录播"),
    ),
    Frequency.MONTHLY,
    "每节课一行，记在主讲学校名下。",
    aliases=("三个课堂", "三个课堂记录", "开课记录"),
)
LESSON_RECEIVER = Sheet(
    "lesson_receiver",
    "接收记录",
    lesson_receiver,
    (
        *_RECEIVING,
        *_DELIVERING,
        day("lesson_date", "日期", "上课日期", is_required=True, is_key=True),
        _lesson_no("与课堂记录里的一致；没有的写成“节次-学科”，如 3-音乐。"),
        text(
            "class_name",
            "接收班级",
            "班级",
            is_key=True,
            default="全校",
            example="三（1）班",
        ),
        count("student_count", "学生数", "接收端学生数", unit="人", example=31),
        count("teacher_count", "教师数", "接收端教师数", unit="人", example=1),
        count("connected_minutes", "连通分钟", unit="分钟", example=40),
        choice("quality", "音视频评价", LESSON_QUALITIES, "评价"),
    ),
    Frequency.MONTHLY,
    "每节课每个接收班级一行；所接收的课要先在课堂记录里。",
    aliases=("接收情况", "听课记录"),
)
LESSON_REPORT = Sheet(
    "lesson_report",
    "三个课堂月报",
    lesson_report,
    (
        *school_with_area(),
        month(),
        _kind(is_key=True),
        choice("role", "角色", ROLES, is_required=True, is_key=True),
        count("planned_count", "应开节次", "计划节次", "应开", unit="节", example=16),
        count(
            "planned_held_count",
            "按计划实开节次",
            "按计划实开",
            unit="节",
            example=15,
            hint="应开节次中实际开了的。",
        ),
        count("lesson_count", "实开节次", "实开", unit="节", example=17),
        count("received_count", "受益节次", "接收节次", unit="节次", example=34),
        count("person_times", "参与人次", "参与师生人次", unit="人次", example=1240),
    ),
    Frequency.MONTHLY,
    "没有逐节记录的学校每月报合计；没有开课填 0，不要空着。",
    aliases=("三个课堂月报表",),
    # A school that gives lessons and receives some has a row of each.
    monthly_rows=2,
)
SUBJECT_NEED = Sheet(
    "subject_need",
    "开不齐学科",
    subject_need,
    (
        *school_with_area(),
        *school_year_and_term(is_key=True),
        choice(
            "subject",
            "学科",
            SUBJECTS,
            "缺课学科",
            is_required=True,
            is_key=True,
            example="音乐",
        ),
    ),
    Frequency.TERMLY,
    "本校教师开不齐的学科，每校每学科一行；缺课学科补齐率的分母。",
    aliases=("缺课学科", "开不齐课程"),
)
LESSON_SHEETS = (LESSON_PLAN, LESSON, LESSON_RECEIVER, LESSON_REPORT, SUBJECT_NEED)
