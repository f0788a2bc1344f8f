"""Sheets about platforms: which there are, and how they are used by the month."""

from data_access.catalogue.codes import BUILD_STAGES, PLATFORM_USERS, PLATFORMS
from data_access.catalogue.sheets.columns import (
    choice,
    count,
    day,
    month,
    school_with_area,
    text,
)
from data_access.catalogue.sheets.sheet import Filler, Frequency, Sheet
from data_access.tables import platform, platform_month

PLATFORM = Sheet(
    "platform",
    "平台名录",
    platform,
    (
        text(
            "name",
            "平台名称",
            "系统名称",
            is_required=True,
            is_key=True,
            example="示范区智慧教育平台",
        ),
        choice(
            "platform",
            "平台代码",
            PLATFORMS,
            "平台类别",
            is_required=True,
            example="区平台",
            hint="与“平台应用月报”的“平台”同一张代码表。",
        ),
        text("owner", "主管单位", "建设单位", "责任单位", example="区电教中心"),
        choice(
            "build_stage",
            "建设阶段",
            BUILD_STAGES,
            "阶段",
            is_required=True,
            example="运行",
        ),
        day("launched_date", "投用日期", "上线日期", example="2020-09-01"),
        text("user_scope", "用户范围", "使用范围", example="全区教师、学生和家长"),
    ),
    Frequency.ON_CHANGE,
    "区级统一填报，每个平台或系统一行；规划中的也列，阶段填“规划”。",
    aliases=("平台清单", "平台登记"),
    filled_by=Filler.BUREAU,
)
PLATFORM_MONTH = Sheet(
    "platform_month",
    "平台应用月报",
    platform_month,
    (
        *school_with_area(),
        month(),
        choice(
            "platform",
            "平台",
            PLATFORMS,
            "应用平台",
            is_required=True,
            is_key=True,
            example="云空间",
            hint="业务量各平台数的不同，见“平台”代码表。",
        ),
        choice(
            "user_type",
            "用户类型",
            PLATFORM_USERS,
            "用户",
            is_required=True,
            is_key=True,
            example="教师",
        ),
        count(
            "enrolled_count",
            "在册",
            "在册人数",
            "应开通",
            example=60,
            hint="本校应使用的人数；学情分析、走班排课填教学班数。",
        ),
        count("registered_count", "注册", "注册人数", "注册用户数", example=58),
        count("opened_count", "开通", "开通人数", "已开通", example=57),
        count("active_count", "月活", "月活跃人数", "活跃人数", example=49),
        count("login_count", "登录人次", "登录次数", unit="人次", example=820),
        count("login_ok_count", "登录成功人次", unit="人次", example=811),
        count("task_count", "业务量", "业务数量", example=36),
        count("settled_count", "办结量", "处置量", "办结件数", example=36),
        count("class_count", "使用班级数", "应用班级数", unit="个", example=18),
        count("view_count", "观看人次", "点播次数", unit="人次", example=1250),
    ),
    Frequency.MONTHLY,
    "由平台或教育局导出，学校不填；没有使用填 0，平台没有数的列留空。",
    aliases=("平台月报", "平台应用"),
    filled_by=Filler.PLATFORM,
)
PLATFORM_SHEETS = (PLATFORM, PLATFORM_MONTH)
