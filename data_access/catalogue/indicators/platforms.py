"""Indicators of platforms: who has them, who uses them, what is dealt with on them."""

from data_access.catalogue.indicators.model import (
    Form,
    Half,
    Indicator,
    Population,
    Test,
    schools,
    share_of_schools,
)
from data_access.catalogue.states import Direction

_REPORTED = "只计期内平台报送过的学校；平台没有报送不算0。"
_ONE_MONTH = "跨月为各月之和（人月）。"


def _rate(
    indicator_id: str,
    label: str,
    short_label: str,
    halves: tuple[Half, Half],
    definition: str,
    note: str = _REPORTED,
    population: Population = Population.ALL,
) -> Indicator:
    return Indicator(
        indicator_id,
        label,
        short_label,
        "platforms",
        "%",
        1,
        Direction.HIGHER,
        Form.SHARE,
        *halves,
        definition,
        note,
        "P",
        "P",
        population=population,
        is_core=False,
    )


def _count(
    indicator_id: str, label: str, numerator: Half, definition: str
) -> Indicator:
    return Indicator(
        indicator_id,
        label,
        label,
        "platforms",
        numerator.unit,
        0,
        Direction.HIGHER,
        Form.NUMBER,
        numerator,
        None,
        definition,
        _REPORTED,
        "P",
        "P",
        is_core=False,
    )


_SIGN_ON = (
    _rate(
        "plat_sign_on_cover_rate",
        "认证用户覆盖率",
        "认证覆盖率",
        (
            Half("统一认证用户", "人", ("sign_on_opened",)),
            Half("在册师生", "人", ("sign_on_people",)),
        ),
        "统一认证（一键登、一码通）已开通的师生占在册师生的比例，取最近一个月。",
    ),
    _rate(
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
    _rate(
        "plat_cloud_active_rate",
        "三云月活率",
        "三云月活率",
        (
            Half("当月活跃用户", "人月", ("cloud_active",)),
            Half("已开通用户", "人月", ("cloud_opened",)),
        ),
        "教师云、学生云、家长云当月活跃用户占已开通用户的比例。" + _ONE_MONTH,
    ),
    _rate(
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
    _count(
        "plat_meeting_count",
        "云视讯会议场次",
        Half("会议场次", "场", ("meeting_count",)),
        "期内云视讯召开的会议场次，计在发起学校。",
    ),
    _count(
        "plat_live_count",
        "云直播场次",
        Half("直播场次", "场", ("live_count",)),
        "期内云直播的场次，计在主播学校。",
    ),
    _count(
        "plat_live_views",
        "云直播观看人次",
        Half("观看人次", "人次", ("live_views",)),
        "期内云直播的观看人次；是人次，不去重。",
    ),
    _count(
        "plat_on_demand_views",
        "点播观看人次",
        Half("观看人次", "人次", ("on_demand_views",)),
        "期内智慧校园点播直播平台的观看人次；是人次，不去重。",
    ),
)
_SUPERVISION = (
    _rate(
        "plat_terminal_online_rate",
        "远程监管终端在线率",
        "监管终端在线",
        (
            Half("在线终端", "台月", ("supervised_online",)),
            Half("接入终端", "台月", ("supervised_terminals",)),
        ),
        "信息化应用远程监管平台上当月在线的终端占接入终端的比例。",
    ),
    _rate(
        "plat_security_settled_rate",
        "安全防控告警处置率",
        "告警处置率",
        (
            Half("处置件数", "件", ("security_settled",)),
            Half("告警件数", "件", ("security_alarms",)),
        ),
        "安全防控指挥平台期内处置的告警占告警总数的比例；只供内部查看。",
    ),
    _rate(
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
_TEACHING = (
    _count(
        "plat_arts_lessons",
        "新华美育开课节数",
        Half("开课节数", "节", ("arts_lessons",)),
        "期内在新华美育平台上开课的节数。",
    ),
    _count(
        "plat_experiment_count",
        "平台开出实验数",
        Half("开出实验数", "个", ("experiment_platform_count",)),
        "期内在实验教学平台上开出的实验数；开出率见实验开出率。",
    ),
    _count(
        "plat_character_tests",
        "素质教育测评人数",
        Half("测评人次", "人次", ("character_tests",)),
        "期内素质教育平台的测评人次；不含任何学生的成绩。",
    ),
    _rate(
        "plat_analytics_class_rate",
        "学情分析班级使用率",
        "学情分析使用率",
        (
            Half("使用学情分析的班级", "班月", ("analytics_used_classes",)),
            Half("教学班", "班月", ("analytics_classes",)),
        ),
        "当月用过学情分析的班级占教学班的比例。跨月为各月之和（班月）。",
    ),
    _count(
        "plat_analytics_tests",
        "学情测评次数",
        Half("测评次数", "次", ("analytics_tests",)),
        "期内学情分析的测评次数。",
    ),
    _rate(
        "plat_textbook_class_rate",
        "数字教材班级覆盖率",
        "数字教材覆盖率",
        (
            Half("使用数字教材的班×学科", "班·学科", ("textbook_covered",)),
            Half("教学班×学科", "班·学科", ("textbook_classes",)),
        ),
        "使用国家课程数字教材的班级占教学班的比例，按年级和学科计；一学期一报。",
        "只计本学期报送过数字教材的学校。",
    ),
)
_BUSINESS = (
    _rate(
        "plat_business_settled_rate",
        "业务系统办结率",
        "业务办结率",
        (
            Half("办结件数", "件", ("business_settled",)),
            Half("受理件数", "件", ("business_tasks",)),
        ),
        "线上中考、教师招聘、两法答题、入校登记四个系统期内办结占受理的比例。",
    ),
    _count(
        "plat_business_schools",
        "业务系统使用学校数",
        share_of_schools("有业务量的学校", "business_tasks", test=Test(at_least=1)),
        "期内在四个业务系统中有业务量的学校数。",
    ),
    _rate(
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
    _rate(
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
    *_TEACHING,
    *_BUSINESS,
)
