"""Sheets about teaching: experiments, digital textbooks, pupils tested, rooms used."""

from data_access.catalogue.codes import ASSESSMENT_KINDS, GRADES, STAGES, SUBJECTS
from data_access.catalogue.sheets.columns import (
    amount,
    area_path,
    choice,
    count,
    day,
    identifier,
    month,
    school_with_area,
    school_year_and_term,
    yes_no,
)
from data_access.catalogue.sheets.places import area_code
from data_access.catalogue.sheets.sheet import Filler, Frequency, Sheet, SheetColumn
from data_access.tables import (
    digital_textbook,
    experiment_month,
    room_use,
    student_assessment,
)


def _subject(example: str) -> SheetColumn:
    return choice(
        "subject", "学科", SUBJECTS, is_required=True, is_key=True, example=example
    )


EXPERIMENT_MONTH = Sheet(
    "experiment_month",
    "实验教学月报",
    experiment_month,
    (
        *school_with_area(),
        month(),
        _subject("物理"),
        count("required_count", "应开实验", "应开实验数", "计划实验数", unit="个"),
        count("done_count", "实开实验", "实开实验数", "开出实验数", unit="个"),
    ),
    Frequency.MONTHLY,
    "由实验教学平台导出；只有学期数的，填在学期最后一个月。",
    aliases=("实验教学", "实验开出情况"),
    filled_by=Filler.PLATFORM,
)
DIGITAL_TEXTBOOK = Sheet(
    "digital_textbook",
    "数字教材与配套资源",
    digital_textbook,
    (
        *school_with_area(),
        *school_year_and_term(is_key=True),
        choice(
            "grade", "年级", GRADES, is_required=True, is_key=True, example="三年级"
        ),
        _subject("数学"),
        count("class_count", "教学班数", "班级总数", unit="个", example=4),
        count("covered_class_count", "覆盖班级数", "使用班级数", unit="个", example=4),
        amount("weekly_lesson_count", "周使用课时", unit="课时", example=2.5),
        yes_no("has_full_set", "配套资源齐全", "资源是否齐全"),
    ),
    Frequency.TERMLY,
    "由平台或教育局按学期导出，每校每年级每学科一行。",
    aliases=("数字教材", "数字教材应用"),
    filled_by=Filler.PLATFORM,
)
STUDENT_ASSESSMENT = Sheet(
    "student_assessment",
    "学生测评（区域合计）",
    student_assessment,
    (
        area_code(),
        area_path(),
        day("assessed_date", "测评日期", is_required=True, is_key=True),
        choice(
            "assessment_kind",
            "测评项目",
            ASSESSMENT_KINDS,
            "测评类别",
            is_required=True,
            is_key=True,
        ),
        choice("stage", "学段", STAGES, is_key=True, default="unsplit", example="初中"),
        count("tested_count", "参测人数", "参测", unit="人", example=3520),
        count("passed_count", "合格人数", "合格", unit="人", example=3310),
        count(
            "good_count",
            "优良人数",
            "优良",
            unit="人",
            example=1480,
            hint="优良的也算在合格里。",
        ),
    ),
    Frequency.TERMLY,
    "区级统一填报，只填区域合计，不填学校和学生；少于10人的格子不显示，不排名。",
    aliases=("学生测评", "学生测评汇总"),
    filled_by=Filler.BUREAU,
)
ROOM_USE = Sheet(
    "room_use",
    "教室使用记录",
    room_use,
    (
        *school_with_area(),
        day("use_date", "日期", "监测日期", is_required=True, is_key=True),
        identifier(
            "room_no",
            "教室编号",
            "教室",
            is_required=True,
            is_key=True,
            example="A301",
        ),
        count("period_no", "节次", is_required=True, is_key=True, example=2),
        yes_no("is_due", "是否有课", "课表有课", default=1),
        count("used_minutes", "使用分钟", "使用时长", unit="分钟", example=28),
        yes_no("is_online", "终端在线", "是否在线"),
    ),
    Frequency.MONTHLY,
    "监测系统导出，每间教室每天每节一行；只供内部查看，学校有日报、月报时以它们为准。",
    aliases=("教室监测记录", "教室使用明细"),
    filled_by=Filler.PLATFORM,
)
TEACHING_SHEETS = (EXPERIMENT_MONTH, DIGITAL_TEXTBOOK, STUDENT_ASSESSMENT, ROOM_USE)
