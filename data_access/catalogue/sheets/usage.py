"""Sheets about use: monitored classrooms, and resources uploaded."""

from data_access.catalogue.codes import (
    RESOURCE_TYPES,
    REVIEW_STATUSES,
    STAGES,
    SUBJECTS,
)
from data_access.catalogue.sheets.columns import (
    choice,
    count,
    day,
    identifier,
    month,
    school_with_area,
    text,
)
from data_access.catalogue.sheets.sheet import Filler, Frequency, Sheet
from data_access.tables import (
    classroom_use,
    classroom_use_report,
    resource,
    resource_report,
)

# What the monitoring system counts and its export brings: nobody types it.
_EXPORTED = Filler.PLATFORM

_LESSONS_USED = (
    count("due_lesson_count", "应开节次", unit="节", example=96),
    count("used_lesson_count", "使用节次", unit="节", example=81),
    count(
        "used_minutes",
        "使用分钟",
        "使用时长",
        unit="分钟",
        example=2430,
        filled_by=_EXPORTED,
    ),
)

CLASSROOM_USE = Sheet(
    "classroom_use",
    "多媒体使用日报",
    classroom_use,
    (
        *school_with_area(),
        day("use_date", "日期", "监测日期", is_required=True, is_key=True),
        *_LESSONS_USED,
        count("terminal_count", "终端数", "监测终端数", unit="台", example=24),
        count("online_terminal_count", "在线终端数", unit="台", example=23),
    ),
    Frequency.MONTHLY,
    "监测系统导出的每校每日合计；终端离线不等于没有使用。",
    aliases=("多媒体使用", "监测日报"),
)
CLASSROOM_USE_REPORT = Sheet(
    "classroom_use_report",
    "多媒体使用月报",
    classroom_use_report,
    (
        *school_with_area(),
        month(),
        *_LESSONS_USED,
        count(
            "terminal_days",
            "终端台日",
            "应在线台日",
            unit="台日",
            example=504,
            filled_by=_EXPORTED,
        ),
        count(
            "online_terminal_days",
            "在线台日",
            unit="台日",
            example=489,
            filled_by=_EXPORTED,
        ),
        count("teaching_teacher_count", "任课教师数", unit="人", example=56),
        count(
            "active_teacher_count",
            "应用教师数",
            "使用教师数",
            unit="人",
            example=49,
            hint="当月用满 8 节的任课教师。",
        ),
        count("teaching_class_count", "教学班数", "班级数", unit="个", example=24),
        count("active_class_count", "应用班级数", "使用班级数", unit="个", example=23),
    ),
    Frequency.MONTHLY,
    "每校每月一行；没有使用填 0，不要空着。",
    aliases=("监测月报",),
)
RESOURCE = Sheet(
    "resource",
    "资源",
    resource,
    (
        *school_with_area(),
        day("uploaded_date", "上传日期", "上传时间", is_required=True, is_key=True),
        identifier(
            "resource_no",
            "资源编号",
            "资源ID",
            is_required=True,
            is_key=True,
            example="R20261008-0012",
        ),
        text("title", "标题", "资源名称", "资源标题", example="《圆的面积》微课"),
        choice("resource_type", "类型", RESOURCE_TYPES, "资源类型"),
        choice("subject", "学科", SUBJECTS, example="数学"),
        choice("stage", "学段", STAGES, example="小学"),
        choice("review_status", "审核状态", REVIEW_STATUSES, default="pending"),
        day("reviewed_date", "审核日期"),
        count("download_count", "下载次数", unit="次", example=35),
        count("citation_count", "引用次数", unit="次", example=4),
    ),
    Frequency.MONTHLY,
    "每件资源一行；只有合计的学校报资源月报。",
    aliases=("资源上传", "资源清单"),
)
RESOURCE_REPORT = Sheet(
    "resource_report",
    "资源月报",
    resource_report,
    (
        *school_with_area(),
        month(),
        count("uploaded_count", "新增", "上传件数", "新增件数", unit="件", example=14),
        count("reviewed_count", "已审", "审核件数", unit="件", example=12),
        count("approved_count", "通过", "通过件数", unit="件", example=11),
        count(
            "use_count",
            "使用次数",
            "下载",
            "下载引用次数",
            unit="次",
            example=260,
            filled_by=_EXPORTED,
        ),
    ),
    Frequency.MONTHLY,
    "每校每月一行；没有上传填 0，不要空着。",
    aliases=("资源月报表",),
)
USAGE_SHEETS = (CLASSROOM_USE, CLASSROOM_USE_REPORT, RESOURCE, RESOURCE_REPORT)
