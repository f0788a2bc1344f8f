"""Systems 41–50 of 建设清单: what is typed and what it shows."""

from tests.pages.fifty_rows_model import NINE, RIVER, Row, base, typed

_ALLIANCE = typed(
    "联合体",
    "联合体代码 联合体名称 联合体类型 所属区划代码 牵头校 成立日期",
    f"99L001 城东联合体 教育联合体 99 {RIVER} 2019-09-01",
)
_WEIGHTS = "考核 指标代号 考核板块 分值 满分值 是否核心项"
_USE_WORDS = ("多媒体使用月报", "学校标识码 月份 应开节次 使用节次")
_USE = typed(*_USE_WORDS, f"{RIVER} 2025-09 600 360")
_HONOR = "学校标识码 荣誉类别 级别 命名日期"
_SCHEME = "体系 板块 排序 系统编号"

GOVERNANCE_ROWS = (
    Row(
        41,
        # The lead school and one member, of five schools.
        {"all_member_rate": "40.0%"},
        (
            _ALLIANCE,
            typed(
                "分组成员",
                "分组代码 学校标识码 开始日期 角色",
                f"99L001 {RIVER} 2019-09-01 牵头",
                f"99L001 {NINE} 2019-09-01 成员",
            ),
        ),
    ),
    Row(
        42,
        # One kind of four; who took part is rural.
        {
            "all_sync_events": "1次",
            "all_sync_participants": "86人次",
            "all_sync4_full_rate": "0.0%",
            "all_rural_share": "100.0%",
        },
        (
            _ALLIANCE,
            typed(
                "四同步活动",
                "活动编号 活动类型 活动日期 牵头校 联合体代码",
                f"H1 课堂教学 2025-09-11 {RIVER} 99L001",
            ),
            typed("四同步参与", "活动编号 学校标识码 参与人次", f"H1 {NINE} 86"),
        ),
    ),
    Row(
        43,
        # 360 of 600 lessons.
        {"use_lesson_rate": "60.0%"},
        (_USE, typed("体系分组", _SCHEME, "四促进四提升 以考促用 1 43")),
        heading="以考促用",
    ),
    Row(
        44,
        # 360 of 600 lessons; three quarters of the full 80 %.
        {"asm_month_score": "平均75.0分（参评1／5所）"},
        (
            _USE,
            typed("考核权重", _WEIGHTS, "月通报 use_lesson_rate 多媒体应用 20 0.8 是"),
        ),
    ),
    Row(
        45,
        # The term goes as far as there is data: what is to come earns no zero.
        {"asm_half_score": "平均75.0分（参评1／5所）"},
        (_USE, typed("考核权重", _WEIGHTS, "半年考核 use_lesson_rate 应用 50 0.8 是")),
    ),
    Row(
        46,
        {"hon_annual_collectives": "1个"},
        (typed("学校荣誉", _HONOR, f"{RIVER} 全年评比先进集体 区县级 2025-09-05"),),
    ),
    Row(
        47,
        # A month of each half: 75 of 100 points once in five, once in two months.
        {"asm_year_grade": "不合格1所"},
        (
            typed(
                *_USE_WORDS,
                f"{RIVER} 2025-09 600 360",
                f"{RIVER} 2026-03 600 360",
            ),
            typed("考核权重", _WEIGHTS, "半年考核 use_lesson_rate 应用 50 0.8 是"),
        ),
        period="2026-08",
    ),
    Row(
        48,
        # 900 of 1,200 thousand yuan; 300 pupils.
        {
            "fund_budget": "120万元",
            "fund_spent": "90万元",
            "fund_spent_rate": "75.0%",
            "fund_per_student": "3,000元/人",
        },
        (
            typed(
                "经费",
                "年度 区划代码 经费来源 用途 预算 支出",
                "2025 99 教育技术装备专项 硬件 1200000 900000",
            ),
            base("在校生数", f"{RIVER} 300"),
        ),
        period="2025-12",
    ),
    Row(
        49,
        # One of five schools has named both.
        {"gov_duty_rate": "20.0%"},
        (
            typed(
                "责任岗位",
                "学校标识码 岗位 明确日期",
                f"{RIVER} 分管校领导 2025-09-01",
                f"{RIVER} 数据填报员 2025-09-01",
            ),
        ),
    ),
    Row(
        50,
        {},
        (typed("体系分组", _SCHEME, "三四五 四化融合 1 50"),),
        heading="四化融合",
    ),
)
