"""Indicators of platforms: who has them, who uses them, what is dealt with on them."""

from data_access.catalogue.indicators.model import (
    Half,
    Population,
    Test,
    schools,
    share_of_schools,
)
from data_access.catalogue.indicators.platform_shapes import count, rate
from data_access.catalogue.indicators.platform_teaching import PLATFORM_TEACHING

_ONE_MONTH = "跨月为各月之和（人月）。"

_SIGN_ON = (
    rate(
        "plat_sign_on_cover_rate",
        "认证用户覆盖率",
        "认证覆盖率",
        (
            Half("统一认证用户", "人", ("sign_on_opened",)),
            Half("在册师生", "人", ("sign_on_people",)),
        ),
        "统一认证（一键登、一码通）已开通的师生占在册师生的比例，取最近一个月。",
    ),
    rate(
        "plat_sign_on_ok_rate",
        "统一认证登录成功率",
        "登录成功率",
        (
            Half("登录成功人次", "人次", ("sign_on_ok",)),
            Half("登录人次", "人次", ("sign_on_logins",)),
        ),
        "经统一认证登录成功的人次占全部登录人次的比例。",
    ),
)
_PEOPLE = (
    rate(
        "plat_clouds_open_rate",
        "三云开通率",
        "三云开通率",
        (
            Half("已开通用户", "人", ("cloud_users_opened",)),
            Half("在册用户", "人", ("cloud_users",)),
        ),
        "教师云、学生云、家长云已开通用户占在册用户的比例，取最近一个月。",
    ),
    rate(
        "plat_cloud_active_rate",
        "三云月活率",
        "三云月活率",
        (
            Half("当月活跃用户", "人月", ("cloud_active",)),
            Half("已开通用户", "人月", ("cloud_opened",)),
        ),
        "教师云、学生云、家长云当月活跃用户占已开通用户的比例。" + _ONE_MONTH,
    ),
    rate(
        "plat_natplat_tea_rate",
        "国家平台教师注册率",
        "国家平台注册率",
        (
            Half("注册教师", "人", ("national_registered",)),
            Half("在册教师", "人", ("national_teachers",)),
        ),
        "在国家中小学智慧教育平台注册的教师占在册教师的比例，取最近一个月。",
    ),
)
_EVENTS = (
    rate(
        "plat_video_school_rate",
        "云视讯、云直播使用学校比例",
        "云视讯使用校",
        (
            share_of_schools(
                "开过会议或直播的学校", "video_count", test=Test(at_least=1)
            ),
            schools("学校总数"),
        ),
        "期内用云视讯开过会或用云直播播过课的学校占学校总数的比例。",
    ),
    count(
        "plat_meeting_count",
        "云视讯会议场次",
        Half("会议场次", "场", ("meeting_count",)),
        "期内云视讯召开的会议场次，计在发起学校。",
    ),
    count(
        "plat_live_count",
        "云直播场次",
        Half("直播场次", "场", ("live_count",)),
        "期内云直播的场次，计在主播学校。",
    ),
    count(
        "plat_live_views",
        "云直播观看人次",
        Half("观看人次", "人次", ("live_views",)),
        "期内云直播的观看人次；是人次，不去重。",
    ),
    count(
        "plat_on_demand_views",
        "点播观看人次",
        Half("观看人次", "人次", ("on_demand_views",)),
        "期内智慧校园点播直播平台的观看人次；是人次，不去重。",
    ),
)
_SUPERVISION = (
    rate(
        "plat_watch_school_rate",
        "远程监管接入学校比例",
        "远程监管接入校",
        (
            share_of_schools(
                "有终端接入的学校", "watched_terminals", test=Test(at_least=1)
            ),
            schools("学校总数"),
        ),
        "有终端接入信息化应用远程监管平台的学校占学校总数的比例，取最近一个月。",
    ),
    rate(
        "plat_terminal_online_rate",
        "远程监管终端在线率",
        "监管终端在线",
        (
            Half("在线终端", "台月", ("supervised_online",)),
            Half("接入终端", "台月", ("supervised_terminals",)),
        ),
        "信息化应用远程监管平台上当月在线的终端占接入终端的比例。",
    ),
    rate(
        "plat_security_settled_rate",
        "安全防控告警处置率",
        "告警处置率",
        (
            Half("处置件数", "件", ("security_settled",)),
            Half("告警件数", "件", ("security_alarms",)),
        ),
        "安全防控指挥平台期内处置的告警占告警总数的比例；只供内部查看。",
    ),
    rate(
        "plat_control_settled_rate",
        "控制中心告警处置率",
        "控制中心处置率",
        (
            Half("处置件数", "件", ("control_settled",)),
            Half("告警件数", "件", ("control_alarms",)),
        ),
        "校园一体化智慧控制中心期内处置的告警占告警总数的比例。",
    ),
)
_BUSINESS = (
    rate(
        "plat_business_settled_rate",
        "业务系统办结率",
        "业务办结率",
        (
            Half("办结件数", "件", ("business_settled",)),
            Half("受理件数", "件", ("business_tasks",)),
        ),
        "线上中考、教师招聘、两法答题、入校登记四个系统期内办结占受理的比例。",
    ),
    rate(
        "plat_business_school_rate",
        "业务系统使用学校比例",
        "业务系统使用校",
        (
            share_of_schools("有业务量的学校", "business_tasks", test=Test(at_least=1)),
            schools("学校总数"),
        ),
        "期内在四个业务系统中有业务量的学校占学校总数的比例。",
    ),
    count(
        "plat_business_schools",
        "业务系统使用学校数",
        share_of_schools("有业务量的学校", "business_tasks", test=Test(at_least=1)),
        "期内在四个业务系统中有业务量的学校数。",
    ),
    count(
        "plat_business_times",
        "业务系统办理件数",
        Half("受理件数", "件", ("business_tasks",)),
        "线上中考、教师招聘、两法答题、入校登记期内受理的件数。",
    ),
    count(
        "plat_timetable_classes",
        "走班排课班级数",
        Half("走班排课的班级", "个", ("timetable_classes",)),
        "用走班排课系统排课的班级数，取最近一个月。",
    ),
    count(
        "plat_zone_logins",
        "区平台登录人次",
        Half("登录人次", "人次", ("zone_platform_logins",)),
        "期内登录区级教育平台的人次；是人次，不去重。",
    ),
    rate(
        "plat_timetable_rate",
        "走班排课使用率",
        "走班排课使用率",
        (
            share_of_schools(
                "用走班排课的高中", "timetable_classes", test=Test(at_least=1)
            ),
            schools("高中"),
        ),
        "用走班排课系统的高中占高中总数的比例，取最近一个月。",
        "分母为有高中学段的学校。",
        Population.SENIOR,
    ),
    rate(
        "plat_school_rate",
        "区平台接入学校比例",
        "接入学校比例",
        (
            share_of_schools(
                "有开通用户的学校", "zone_platform_opened", test=Test(at_least=1)
            ),
            schools("学校总数"),
        ),
        "在区级教育平台有开通用户的学校占学校总数的比例，取最近一个月。",
    ),
)
PLATFORM_INDICATORS = (
    *_PEOPLE,
    *_SIGN_ON,
    *_EVENTS,
    *_SUPERVISION,
    *PLATFORM_TEACHING,
    *_BUSINESS,
)
