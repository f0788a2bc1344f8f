"""Sheets about what a school has been named, and about its innovation clubs."""

from data_access.catalogue.codes import AWARD_LEVELS, CLUB_KINDS, HONOR_KINDS
from data_access.catalogue.sheets.columns import (
    choice,
    count,
    day,
    identifier,
    school_with_area,
    text,
)
from data_access.catalogue.sheets.sheet import Frequency, Sheet
from data_access.tables import club, school_honor

SCHOOL_HONOR = Sheet(
    "school_honor",
    "学校荣誉",
    school_honor,
    (
        *school_with_area(),
        choice(
            "honor_kind",
            "荣誉类别",
            HONOR_KINDS,
            "荣誉种类",
            is_required=True,
            is_key=True,
        ),
        choice(
            "level", "级别", AWARD_LEVELS, is_required=True, is_key=True, example="市级"
        ),
        day(
            "awarded_date",
            "命名日期",
            "授予日期",
            "表彰日期",
            is_required=True,
            is_key=True,
        ),
        text("honor_name", "荣誉名称", "称号名称", example="市级智慧校园示范校"),
        text("issuer", "命名单位", "授予单位", example="市教育局"),
        identifier("document_no", "文号", "文件号", example="×教发〔2026〕12号"),
    ),
    Frequency.ON_CHANGE,
    "学校得到的命名和表彰，每项一行；全年一评比的先进集体也填在这里。",
    aliases=("荣誉", "学校称号", "示范校名单"),
)
CLUB = Sheet(
    "club",
    "创新社团",
    club,
    (
        *school_with_area(),
        choice(
            "club_kind", "社团类别", CLUB_KINDS, "类别", is_required=True, is_key=True
        ),
        text(
            "club_name",
            "社团名称",
            "名称",
            is_key=True,
            default="本校",
            example="蓝天航模社",
        ),
        day("start_date", "开设日期", "成立日期", "开始日期", is_required=True),
        day("end_date", "停办日期", "结束日期", example=""),
        count("member_count", "人数", "社团人数", unit="人", example=32),
        count("week_count", "活动周次", "周次", unit="周", example=16),
    ),
    Frequency.ON_CHANGE,
    "每个社团一行；停办的填停办日期，不要删。",
    aliases=("学生社团", "科技社团"),
)
HONOR_SHEETS = (SCHOOL_HONOR, CLUB)
