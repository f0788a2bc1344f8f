"""Sheets about results and yardsticks: awards, projects, points, targets."""

from data_access.catalogue.codes import (
    AWARD_GRADES,
    AWARD_KINDS,
    AWARD_LEVELS,
    PROJECT_STATUSES,
    STAGES,
    WINNER_KINDS,
    Code,
    CodeList,
)
from data_access.catalogue.sheets.columns import (
    amount,
    choice,
    count,
    day,
    identifier,
    school,
    text,
    yes_no,
)
from data_access.catalogue.sheets.sheet import Frequency, Kind, Sheet, SheetColumn
from data_access.tables import award, award_points, project, target

_ANY = Code("*", "不限", ("全部", "所有", "任意"))
SCOPE_KINDS = CodeList(
    "scope_kind",
    (
        _ANY,
        Code("school", "学校"),
        Code("area", "区域", ("行政区划", "市", "区县", "乡镇")),
    ),
)
TARGET_STAGES = CodeList("target_stage", (_ANY, *STAGES.codes))
TARGET_SETTLEMENTS = CodeList(
    "target_settlement",
    (_ANY, Code("urban", "城区", ("城区学校",)), Code("rural", "农村", ("农村学校",))),
)
CERTAINTIES = CodeList(
    "certainty",
    (
        Code("A", "A", ("官方原文",)),
        Code("B", "B", ("转载一致",)),
        Code("C", "C", ("单一来源",)),
        Code("M", "M", ("未核实",)),
        Code("P", "P", ("本地自定", "自定")),
    ),
)

AWARD = Sheet(
    "award",
    "获奖",
    award,
    (
        SheetColumn(
            **{
                **school()[0].__dict__,
                "header": "获奖学校",
                "aliases": ("学校标识码", "获奖学校标识码", "标识码"),
            }
        ),
        SheetColumn(
            **{
                **school()[1].__dict__,
                "header": "获奖学校名称",
                "aliases": ("学校名称", "学校", "单位名称"),
            }
        ),
        text(
            "award_name",
            "奖项名称",
            "活动名称",
            is_required=True,
            is_key=True,
            example="基础教育精品课",
        ),
        SheetColumn(
            "award_year",
            "获奖年份",
            Kind.YEAR,
            "award_year",
            ("年份", "年度", "获奖年度"),
            is_key=True,
            example=2026,
            hint="不填取颁发日期的年份。",
        ),
        choice("award_kind", "奖项类别", AWARD_KINDS, "类别", is_required=True),
        choice(
            "level",
            "级别",
            AWARD_LEVELS,
            "获奖级别",
            is_required=True,
            is_key=True,
            example="省级",
        ),
        choice(
            "grade",
            "等次",
            AWARD_GRADES,
            "获奖等次",
            default="ungraded",
            example="一等奖",
        ),
        choice("winner_kind", "获奖主体", WINNER_KINDS, default="person"),
        identifier(
            "winner",
            "获奖者编号",
            "获奖者",
            "教师编号",
            "集体名称",
            is_key=True,
            default="本校",
            example="T0231",
            hint="教师编号或集体名称，区分同校同奖；学生姓名不收，导入时换成序号。",
        ),
        text("work_title", "作品名称", "作品题目", example="《圆的面积》"),
        count("person_count", "人数", "获奖人数", unit="人", example=1),
        text("issuer", "颁发单位", "颁奖单位", example="省教育厅"),
        day("awarded_date", "颁发日期", "获奖日期", "获奖时间", is_required=True),
        identifier("certificate_no", "证书编号", example="SX-2026-0815"),
    ),
    Frequency.ON_CHANGE,
    "每个奖项一行；没有获奖的学校不用填。",
    aliases=("获奖情况", "获奖登记"),
)
PROJECT = Sheet(
    "project",
    "课题",
    project,
    (
        identifier(
            "project_no",
            "课题编号",
            "立项编号",
            is_required=True,
            is_key=True,
            example="SGH25Y0123",
        ),
        text(
            "title",
            "名称",
            "课题名称",
            is_required=True,
            example="专递课堂助力音乐课开齐的研究",
        ),
        SheetColumn(
            **{
                **school()[0].__dict__,
                "header": "学校",
                "aliases": ("学校标识码", "承担学校"),
                "is_key": False,
            }
        ),
        SheetColumn(**{**school()[1].__dict__, "aliases": ("承担学校名称",)}),
        choice("level", "级别", AWARD_LEVELS, is_required=True, example="省级"),
        day("started_date", "立项日期", "立项时间", example="2025-03-01"),
        day("closed_date", "结题日期", "结题时间", example=""),
        choice(
            "status",
            "状态",
            PROJECT_STATUSES,
            "课题状态",
            is_required=True,
            example="在研",
        ),
        yes_no("is_informatisation", "是否信息化类", "信息化类"),
    ),
    Frequency.ON_CHANGE,
    "每个课题一行；结题的填结题日期，算完成。",
    aliases=("课题研究", "课题登记"),
)
AWARD_POINTS = Sheet(
    "award_points",
    "积分规则",
    award_points,
    (
        choice(
            "level", "级别", AWARD_LEVELS, is_required=True, is_key=True, example="省级"
        ),
        choice(
            "grade",
            "等次",
            AWARD_GRADES,
            is_required=True,
            is_key=True,
            example="一等奖",
        ),
        choice("winner_kind", "获奖主体", WINNER_KINDS, is_required=True, is_key=True),
        amount("points", "积分", "分值", is_required=True, unit="分", example=6),
    ),
    Frequency.ONCE,
    "排行榜的积分规则，印在每张榜的标题下。",
    aliases=("获奖积分规则",),
)
TARGET = Sheet(
    "target",
    "目标值",
    target,
    (
        text(
            "indicator_id",
            "指标代号",
            "指标",
            is_required=True,
            is_key=True,
            example="net_bw_target_rate",
            hint="见指标说明页。",
        ),
        choice("scope_kind", "适用范围", SCOPE_KINDS, is_key=True, default="*"),
        identifier(
            "scope_code",
            "范围代码",
            is_key=True,
            default="*",
            example="*",
            hint="区划代码或学校标识码；不限填 *。",
        ),
        choice("stage", "学段", TARGET_STAGES, is_key=True, default="*"),
        choice(
            "settlement",
            "城乡",
            TARGET_SETTLEMENTS,
            "城乡类型",
            is_key=True,
            default="*",
        ),
        day(
            "valid_from",
            "生效日期",
            "起始日期",
            is_required=True,
            is_key=True,
            example="2019-01-01",
        ),
        amount(
            "value",
            "目标值",
            "目标",
            is_required=True,
            example=1,
            hint="用指标的原值；比率填 0 到 1，100% 填 1。",
        ),  # fmt: skip
        text(
            "source_doc",
            "依据",
            "依据文件",
            is_required=True,
            example="全区教育信息化三年行动计划",
        ),
        choice("certainty", "可信度", CERTAINTIES, default="P", example="P"),
    ),
    Frequency.YEARLY,
    "指标要达到的线；最具体的一行优先：学校、乡镇、区县、市。",
    aliases=("目标", "目标表"),
)
RESULT_SHEETS = (AWARD, PROJECT, AWARD_POINTS, TARGET)
